"""The elements of a page of HTML, for those who read it: what each is, what it says, and where it stands."""
