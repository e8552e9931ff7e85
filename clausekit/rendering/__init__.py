"""Renderers: a document in, the bytes of a file out; none of them touches the disk."""
