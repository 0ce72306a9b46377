# reviewed: no
# What the operator reads after working everybody's pension out again.

recalculation-totals = Explained by the rules: { $matches }. Different from the rules: { $differs }. Shown as decided: { $decided }. Nothing decided: { $without }.
