"""A simulated year of forty sources: what is missed, what is fetched twice, false alarms.

Sites, articles and faults are drawn at random with a seed. The schedule's decisions, the diagnosis
of a crawl, the store, the history and the alarms are the real ones; only the network and the clock
are not.
"""
