"""Figures printed in Chinese texts, turned into a statistical data package."""
