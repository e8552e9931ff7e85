"""What comes from outside, before anything makes sense of it: bytes of files, characters, names."""
