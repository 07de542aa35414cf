"""Figures for whole sentences and documents."""
