# reviewed: no

staff-at-work = You are signed in as { $address }.
staff-role-administrator = Administrator
staff-role-officer = Officer
staff-role-checker = Checker
staff-role-agent = Branch agent
staff-role-attestor = Commune attestor
staff-role-auditor = Auditor
staff-office-head = Head office
staff-office-province = { $province } branch
staff-office-branch = Branch { $branch }, { $province }
staff-office-commune = { $commune } commune, { $province }
staff-nothing-title = Your account
staff-nothing-no-branch = You have no branch yet. Ask an administrator to give you one. Before that you can open nothing.
staff-nothing = Here is what your role can do.
staff-proof-code = Code from the app
staff-proof-code-hint = Your last code is more than 10 minutes old. Please enter a new one before you approve.
staff-proof-error-missing = Please enter the code from the app.
staff-proof-error-wrong = The code is not right or was used before. Please wait for a new code and enter it.
staff-proof-passkey = Prove it with a passkey
staff-proof-passkey-done = Done. Now please press the button below.
staff-proof-passkey-stopped = Nothing is proved yet. Please try again or enter the code.
staff-proof-passkey-failed = We can’t accept this passkey. Please enter the code.
