"""mtcheck: is this machine-translated text fit to publish, and if not, where and why?"""

__version__ = "0.1.0"
