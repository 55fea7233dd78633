"""From scores to decisions: what the stages see of a page (sight.py, view.py), and the way of a text, and of a page of HTML, through them."""
