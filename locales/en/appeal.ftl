# reviewed: no

appeal-until = If you do not agree, you can ask for a review until { $date }. Another person decides.
appeal-begin = Ask for a review
appeal-help = If you need help, please go to any branch or call { $number }, and give the reference.
appeal-over = The time to ask for a review ended on { $date }.
appeal-over-call = If you do not agree, please call { $number } and give the reference.
appeal-made = You have asked for a review of this decision.
appeal-made-see = See the review { $reference }
appeal-approved = After the review we have done what you asked for.
appeal-rejected = After the review this decision stays as it is.
appeal-ends = The review ends here. If you have a question, please call { $number } and give the reference.

appeal-question-back = The decision
appeal-check-title = Check before you send
appeal-check-sends = When you send it, another person looks at everything again. Nobody who had a part in the first decision decides.
appeal-check-papers = The papers of the first case count here too. You can add papers after sending.
appeal-check-days = We mean to decide within { $days } days.
appeal-check-send = Send
appeal-late-title = The time for a review is over
appeal-late-keep = The decision stays as it is.

appeal-first-title = The first decision
appeal-first-see = See the first case { $reference }
appeal-first-about = About
appeal-first-decided = Decided on
appeal-first-office = Decided by
appeal-first-reason = Reason
appeal-first-law = The decision rests on
appeal-first-note = The officer wrote
appeal-entry = Reference { $reference }
appeal-in-letter = First decision
