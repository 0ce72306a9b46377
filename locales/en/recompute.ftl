# reviewed: no
# What the operator reads after working everybody's pension out again.

recompute-all = As known on { $date }: { $memberships } memberships.
recompute-same = Without a difference: { $count }.
recompute-cause-rules-differ = The rules give another amount than was decided: { $count }.
recompute-cause-rule-since = A rule published after the decision gives another amount: { $count }.
recompute-cause-arrears = A retroactive rule orders more for months already paid: { $count }.
recompute-cause-not-lifted = A raise was not paid: { $count }.
recompute-cause-paid-differs = Another amount was paid than was due: { $count }.
recompute-cause-rule-not-held = We hold no rule that sets the amount: { $count }.
recompute-cause-facts-missing = We do not hold the facts that the rule needs: { $count }.
recompute-cause-facts-unusable = The facts we hold cannot be right: { $count }.
recompute-cause-not-decided = Nothing was decided by that day: { $count }.
recompute-cause-facts-changed = The facts are others than those stored with the award: { $count }.
recompute-cause-working-differs = The same facts give another result than is stored: { $count }.
recompute-missing = Awards with which no working was stored: { $count }.
recompute-stored = Workings stored now: { $count }.
recompute-women = Women
recompute-men = Men
recompute-file = The list of differences is in { $file }.
