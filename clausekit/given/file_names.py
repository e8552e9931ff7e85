"""File names: those that Windows cannot hold or open, whatever computer they are made on, since folders travel."""

import re

LONGEST_PATH = 259
"""Characters of a whole path, from the disk's letter on, beyond which most Windows computers open nothing."""
LONGEST_NAME = 120
"""Characters of a name that we write: with our own folders above it no more than 150 below the bargaining folder, so
that more than 100 are left for where that folder is."""
_DEVICE = re.compile(r"(con|prn|aux|nul|com[1-9¹²³]|lpt[1-9¹²³])\s*(\..*)?", re.IGNORECASE)
_SIGNS = re.compile(r'[<>:"|?*\\/\x00-\x1f]')


def unfit_name(name: str) -> str:
    """Why a file of this name would be lost or broken on Windows, in plain words; empty if it would not.

    On Windows ``nul.docx`` is a device, so that what is written there is gone, and ``draft:1.docx`` is a hidden part
    of the file ``draft``.
    """
    if _DEVICE.fullmatch(name):
        return "Windows keeps this name for a device"
    if found := _SIGNS.search(name):
        return f"no file name on Windows can hold `{found.group()}`"
    if name != name.rstrip(". "):
        return "Windows drops a full stop or a space at the end of a name"
    if len(name) > LONGEST_NAME:
        return f"a name of {len(name)} characters is too long to travel; {LONGEST_NAME} are the most"
    return ""


def longest_stem(ending: str) -> int:
    """How many characters a name may have before an ending that we put to it."""
    return LONGEST_NAME - len(ending)
