# reviewed: no
# What the commands say at the terminal.

cli-running = The portal is running: { $address }
cli-running-already = The portal is running already: { $address }
cli-migrated = The database has the shape this release needs.
cli-invited = { $address }: { $link }
cli-invite-hint = Each link works once and for 24 hours. Give it to nobody else.
cli-import-rejects = The rows that were not saved are listed in { $file }
cli-import-dry-run = This was a trial: nothing was saved.
cli-explain-nobody = There is no member with the number { $number }.
cli-explain-no-pension = No pension has been decided for this member.
cli-explain-line = { $title }: { $figure }
cli-audit-compared =
    Rows compared: { $rows }, batches: { $batches }, checkpoints: { $checkpoints }, problems: { $problems }.
cli-corrections-none = There are no reports.
cli-rules-in-force = in force
cli-rules-proposal = proposal
