# reviewed: no
# What the commands say at the terminal.

cli-running = The portal is running: { $address }
cli-running-already = The portal is running already: { $address }
cli-gateway = Gateways call: { $address }
cli-migrated = The database has the shape this release needs.
cli-invited = { $address }: { $link }
cli-invite-hint = Each link works once and for 24 hours. Give it to nobody else.
cli-import-same-file = The list of rejected rows needs another name than the file itself.
cli-import-rejects = The rows that were not saved are listed in { $file }
cli-import-dry-run = This was a trial: nothing was saved.
cli-explain-nobody = There is no member with the number { $number }.
cli-explain-no-pension = No pension has been decided for this member.
cli-explain-draft-used = Draft used: { $id }
cli-explain-draft-unused = Draft not used: { $id }
cli-explain-line = { $title }: { $figure }
cli-audit-compared =
    Rows compared: { $rows }, batches: { $batches }, checkpoints: { $checkpoints }, problems: { $problems }.
cli-letter-withdrawn = Letter { $number } is withdrawn. Whoever checks it is told so.
cli-letter-withdrawn-already = Letter { $number } was withdrawn already, on { $date }.
cli-letter-unknown = There is no letter with the number { $number }.
cli-corrections-none = There are no reports.
cli-rules-in-force = in force
cli-rules-proposal = proposal
cli-rules-unknown = There is no rule set { $id }.
cli-rules-sound = Rule files without a fault: { $count }.
cli-rules-same = Both order the same.
cli-demo-making = Making { $people } people who do not exist. This happens once.
cli-demo-sign-in = Sign in with one of these member numbers:
cli-demo-codes = The one-time codes appear here and on { $address }/demo/messages
cli-demo-staff = Sign in as staff on { $address }/staff/sign-in with the password "{ $password }":
cli-demo-staff-codes = The code of the moment is on { $address }/demo/staff
cli-demo-phone = A keypad phone: { $address }/demo/phone, or here in another window: sothon-demo phone
cli-demo-pin = The PIN of everybody in this list who has a phone: { $pin }
cli-phone-keys = Dial { $code }. Answer with digits. An empty line hangs up. Ctrl-D puts the phone away.
cli-phone-other-code = Only { $code } leads somewhere here.
cli-phone-digits-only = A phone can send only digits here.
cli-phone-hung-up = Hung up.
cli-demo-stop = Ctrl-C stops everything. Nothing is lost.
cli-demo-shows-grade-minimum = retired teacher, lifted to the minimum of her grade
cli-demo-shows-veteran = veteran with a disability
cli-demo-shows-unexplained-difference = retired, with a difference that the rules do not explain
cli-demo-shows-widow = widow of a civil servant
cli-demo-shows-longest-name = retired, with the longest name
cli-demo-shows-no-phone = retired, without a phone
