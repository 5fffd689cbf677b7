"""The Telegram channel: who may come in, what they may do, and how answers look on a telephone.

`program` puts the rooms together, `running` keeps the bot running, `routes` says what a room is.
"""
