"""What holds for writing of any page: its letters and scripts, its words, and how alike two texts are."""
