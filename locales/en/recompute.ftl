# reviewed: no
# What the operator reads after working everybody's pension out again.

recompute-all = As known on { $date }: { $memberships } memberships.
recompute-same = Without a difference: { $count }.
recompute-cause-rules-differ = The rules give another amount than was decided: { $count }.
recompute-cause-not-lifted = A raise was not paid: { $count }.
recompute-cause-paid-differs = Another amount was paid than was due: { $count }.
recompute-cause-rule-not-held = We hold no rule that sets the amount: { $count }.
recompute-cause-facts-missing = We do not hold the facts that the rule needs: { $count }.
recompute-cause-facts-unusable = The facts we hold cannot be right: { $count }.
recompute-cause-not-decided = Nothing was decided by that day: { $count }.
recompute-women = Women
recompute-men = Men
recompute-file = The list of differences is in { $file }.
