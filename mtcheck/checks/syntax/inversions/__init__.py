"""The verb before its subject, where German has it: a module per thing that stands at the front or between them."""
