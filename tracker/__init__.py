"""Tracks the Global Compact for Migration."""
