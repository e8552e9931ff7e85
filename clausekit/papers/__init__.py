"""Papers: what each one is, the facts that it may see, and how it becomes a document."""
