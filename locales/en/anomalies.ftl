# reviewed: no
# What is unusual among the proofs of life, for auditors and those who check.

anomalies-title = Proofs of life: what is unusual
anomalies-since = Counted since { $date }. Each visit counts once.
anomalies-no-sanction = This list proves nothing, and nobody is punished because of this list alone. Look at how often the scanner failed, and ask the branch first.
anomalies-devices = Scanners
anomalies-agents = Agents
anomalies-branches = Branches
anomalies-chart-devices = The most in one hour, by scanner. The table below says the same.
anomalies-chart-agents = The most in one hour, by agent. The table below says the same.
anomalies-chart-branches = The most in one hour, by branch. The table below says the same.
anomalies-none = Nothing is unusual.
anomalies-what = To look at
anomalies-given = Confirmed
anomalies-busiest-hour = Most in one hour
anomalies-by-papers = By papers
anomalies-faults = Scanner failed or was not read
anomalies-share = { $percent } percent of { $of }
anomalies-no-share = None
anomalies-is-busy-hour = Many in one hour: { $count }
anomalies-is-much-paper = Many without a finger: { $count }
anomalies-is-odd-hours = Outside working hours: { $count }
anomalies-is-picture-again = The same picture of a finger was sent again: { $count }
anomalies-limits-title = When something is in the list
anomalies-limits = From { $busiest } in one hour. From { $papers } percent by papers, of at least { $least }. From { $odd } outside { $opens } to { $closes } o’clock. From { $again } pictures sent again.
anomalies-not-known = Fingers of two people are never compared, so this list does not know whether one finger was used for two. It only knows pictures that were sent again.
