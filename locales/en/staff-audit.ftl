# reviewed: no

staff-audit-title = What was done
staff-audit-intro = This page shows what was done and no personal details. Each search is recorded.
staff-audit-sealed-to = The trail is sealed up to batch { $batch }, on { $date } at { $time }.
staff-audit-act = What was done
staff-audit-act-hint = The name or its beginning. Example: { $example }
staff-audit-actor = Who did it
staff-audit-actor-hint = The address of a member of staff. Leave it empty for everybody.
staff-audit-about = Member number or number of a case
staff-audit-about-hint = Example: V-118203
staff-audit-from = From
staff-audit-from-hint = Leave it empty for 7 days ago.
staff-audit-until = Until
staff-audit-until-hint = Leave it empty for today. 92 days at most.
staff-audit-search = Search
staff-audit-found = What was done, the newest first
staff-audit-when = When
staff-audit-subject = About
staff-audit-detail = Details
staff-audit-sealed = Seal
staff-audit-is-sealed = Sealed
staff-audit-not-sealed = Not yet
staff-audit-older = Older ones
staff-audit-none = Nothing is found.
staff-audit-error-about = Please write a member number or the number of a case.
staff-audit-error-from = Please write the first day. Example: 15/6/2026
staff-audit-error-until = Please write a last day after the first, 92 days at most.
