"""Handover: what goes to the employer or to members is opened again and searched, or it is not written."""
