# reviewed: no
# Fingers are enrolled at the counter of a branch; an officer decides when they take the place of others, or came before the
# paper was confirmed.

fingers-title = Enrol fingers
fingers-intro = Enrol only who agrees. Whoever does not want it goes on with a paper as before.
fingers-now = Fingers in the register
fingers-stage-none = None yet
fingers-stage-waiting = Wait for an officer
fingers-stage-current = Enrolled
fingers-stage-refused = An officer refused them
fingers-stage-replaced = Others took their place
fingers-stage-withdrawn = Removed as asked

fingers-done = ✓ The fingers are enrolled. Next time a finger can be used.
fingers-waits = ◔ The new fingers are received. Another officer has to confirm them first.
fingers-receipt = Please print this page as a receipt. No picture of a finger is kept.

fingers-consent-title = Agreement
fingers-consent-how = Please read this aloud to her:
fingers-consent-said = “May we take prints of four fingers, so that we know you when you come to show that you are alive? We keep no picture of a finger. You may say no, and you may ask at any time that they are removed. Your pension stays the same. Do you agree?”
fingers-consent-agreed = I have read it aloud, and she agrees.
fingers-consent-kept = The answer, the time and your name are written down.
fingers-set = Which four fingers?
fingers-set-hint = Where a finger is hurt or cannot be read, please choose others.
fingers-set-index-and-thumb = Index fingers and thumbs of both hands
fingers-set-index-and-middle = Index and middle fingers of both hands
fingers-set-thumb-and-middle = Thumbs and middle fingers of both hands
fingers-begin = Begin to scan
fingers-no-scanner = There is no scanner here. She can show a paper as before.

fingers-taken-title = Scanning
fingers-progress = { $taken } of { $all }
fingers-next = Now: { $finger }, time { $impression } of { $impressions }
fingers-column-finger = Finger
fingers-column-taken = Scanned
fingers-retake = Scan the last one again
fingers-all-taken = Everything is scanned. Please press to check and keep it.
fingers-finish = Check and keep
fingers-stop = Stop, and remove what was scanned
fingers-withdraw-title = Removal when she asks for it
fingers-withdraw-how = When she asks for it, the fingers are removed at once and cannot be brought back. She can show a paper.
fingers-withdraw = Remove her fingers

fingers-again-same-picture = { $finger }: one picture was used more than once. Please scan this finger again.
fingers-again-unlike = { $finger }: the scans are not alike. Please wipe the finger and scan it again.
fingers-again-twice = { $finger } and { $other } are the same finger. Please scan both again.
fingers-error-technical = A technical fault: nothing is enrolled yet. What was scanned is still here. Please press again.
fingers-error-not-agreed = Please read it aloud and ask. Go on only when she agrees.
fingers-error-no-set = Please choose four fingers.
fingers-refused-other-words = The words to be read have changed. Please read the new ones aloud.
fingers-refused-not-shown = Please look at her paper in her proof of life of today first. Then fingers can be enrolled.
fingers-refused-ended = This enrolment has ended, or its time is over. Please begin again.
fingers-refused-not-all = Not everything is scanned yet.
fingers-refused-related = You cannot do this for yourself or a relative. Please ask somebody else.
fingers-refused-another-waits = Other new fingers wait for an officer already.
fingers-refused-not-waiting = These fingers do not wait for an officer any more.
fingers-refused-own-work = You enrolled these fingers. Another officer has to confirm them.

fingers-waiting-title = New fingers: waiting for an officer
fingers-waiting-intro = These people have enrolled again at a branch, or before an officer confirmed their paper. Another officer decides.
fingers-waiting-none = No new fingers wait now.
fingers-waiting-since = Enrolled
fingers-waiting-how = Approved, the new fingers can be used, and old ones are removed if there are any. Refused, the new ones are removed and nothing else changes.
fingers-waiting-approve = Approve the new fingers
fingers-waiting-refuse = Refuse the new fingers
fingers-waiting-decision = What do you decide?
fingers-waiting-settle = Decide
fingers-waiting-no-decision = Please choose whether to approve or to refuse.
