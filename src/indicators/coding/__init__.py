"""Mentions to coded figures: what each number says, where, when and of whom."""
