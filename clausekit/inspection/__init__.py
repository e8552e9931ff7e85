"""What is wrong in a text: checks of a document's words, each with a code, a place, a hint and an authority."""
