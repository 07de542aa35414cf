"""The perfect and the present with times that are over or go on."""
