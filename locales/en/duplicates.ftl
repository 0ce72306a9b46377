# reviewed: no
# What the operator reads after looking for duplicate records.

duplicates-totals = People compared: { $people }, likely duplicate pairs: { $pairs }, people to verify: { $ghosts }.
duplicates-skipped = Groups of more than { $most } people that were not compared: { $groups }.
duplicates-file = The list is in { $file }
duplicates-officer = This list decides nothing. An officer verifies each one.
duplicates-recall = Known duplicate pairs: { $planted }, found: { $found }, found besides: { $others }.
duplicates-recall-variation = { $variation }: known { $planted }, found { $found }.
