"""The library: everything public as entries, and a full-text index over them for every script.

`words` knows letters, `query` what was asked, `entries` what an entry is, `definitions`, `registered` and
`submitted` what there is, `index` finds, `passages` shows where, `listing` writes it down.
"""
