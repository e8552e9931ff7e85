"""Documents that other people wrote: read by suffix, with their articles and provisions found."""
