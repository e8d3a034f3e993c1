"""FollowTheMoney entities, for Aleph and the tools around it.

A case is a Person or an Organization, an event an Event that involves it, an article an Article; a
quote ties an article to what it tells of, as a Mention for a name and as a Documentation for all
else. No entity has a topic: the topics of FollowTheMoney brand whom they are given to, and the
subjects here are the victims.
"""
