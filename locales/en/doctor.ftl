# reviewed: no
# What sothon doctor says: one line for each check, and what to do about a problem.

doctor-ok = ok
doctor-problem = PROBLEM
doctor-summary =
    { $problems ->
        [0] Everything is ready.
        [one] There is one problem.
       *[other] There are { $problems } problems.
    }
doctor-clock-fine = The clock says { $value }.
doctor-clock-wrong = The clock says { $value }, which can't be right. Set it: timedatectl set-ntp true
doctor-data-fine = The data folder { $value } can be used.
doctor-data-read-only = The data folder { $value } can't be written. Choose another with --data, or change its owner.
doctor-keys-fine = The keys in { $value } are complete and closed to others.
doctor-keys-made-later = The keys will be made in { $value } at the first start.
doctor-keys-missing = The key { $value } is missing. Put the keys back from their backup; without them no record can be read.
doctor-keys-open = Others may read the key { $value }. Close it: chmod 600
doctor-keys-unreadable = The keys can't be used: { $value }. Put them back from their backup.
doctor-postgres-fine = PostgreSQL is installed in { $value }.
doctor-postgres-missing = PostgreSQL 15 or newer is not installed. Type: apt-get install postgresql
doctor-postgres-not-there = The PostgreSQL programs are not in { $value }. Correct --postgres-bin.
doctor-role-fine = Requests are served as the database role { $value }.
doctor-role-too-strong = The database role { $value } may do too much. Use a role for DATABASE_URL that does not own the tables.
doctor-database-fine = The database answers and has our tables.
doctor-database-silent = The database does not answer: { $value }. Check DATABASE_URL and that PostgreSQL runs.
doctor-database-not-migrated = The database lacks our tables: { $value }. Type: sothon migrate
doctor-redis-unused = Sessions are kept in the server itself; with several servers, set REDIS_URL.
doctor-redis-fine = Redis answers.
doctor-redis-silent = Redis can't be used: { $value }. Check REDIS_URL and that Redis runs.
doctor-sms-set = A gateway for text messages is set.
doctor-sms-unset = No gateway for text messages is set: they wait, codes too. To send them, set SMS_URL.
doctor-sms-malformed = No text message can be sent with these settings: { $value }.
doctor-smsc-set = Calls come through an SMSC, too.
doctor-smsc-unset = No calls come through an SMSC.
doctor-smsc-malformed = No calls can come through an SMSC with these settings: { $value }.
doctor-mail-unset = No mail server is set: mails wait. To send mail, set SMTP_URL and MAIL_FROM.
doctor-mail-fine = The mail server answers.
doctor-mail-silent = The mail server does not take our mail: { $value }. Check SMTP_URL and that it runs.
doctor-mail-malformed = No mail can be sent with these settings: { $value }.
doctor-back-office-unset = No key of the back office is set, so that its instructions wait. To hand them out, set SOTHON_BACK_OFFICE_KEY_FILE.
doctor-back-office-fine = The back office’s machine may fetch its instructions with a key in { $value }.
doctor-back-office-wrong = The key of the back office can’t be used: { $value }. Make one: openssl rand -hex 32
doctor-death-registry-unset = The civil registry’s deaths are not read. To read them, set SOTHON_DEATH_REGISTRY.
doctor-death-registry-fine = The civil registry’s deaths are read from { $value }.
doctor-death-registry-read = The last entry of the civil registry was read on { $value }.
doctor-death-registry-unreadable = Entries of the civil registry that could not be read, since the beginning: { $value }. The log says where they stand.
doctor-death-registry-unopened = Entries of the civil registry for which a record could not be opened, since the beginning: { $value }. The log says where they stand.
doctor-death-registry-silent = The civil registry’s deaths can’t be read: { $value }. Check SOTHON_DEATH_REGISTRY.
doctor-sign-on-unset = Staff sign in by password. To let the institution’s own sign-on do it, set SOTHON_OIDC_ISSUER.
doctor-sign-on-fine = The staff’s sign-on answers. It must allow this address to return to: { $value }
doctor-sign-on-silent = The staff’s sign-on does not answer: { $value }. Check SOTHON_OIDC_ISSUER and that it runs.
doctor-sign-on-malformed = The staff’s sign-on can’t be used with these settings: { $value }.
doctor-running = The portal is running: { $value }
doctor-port-fine = Port { $value } is free.
doctor-port-next = Port { $value } is taken; the next free one will be used.
doctor-port-taken = Port { $value } is taken. Choose another with --port.
doctor-gateway-fine = Gateways of the phone service have a secret address.
doctor-gateway-none = SOTHON_GATEWAY_SECRET is not set, so that the phone service is not served.
doctor-origin-local = The portal will be reached from this machine only; for others, set --origin.
doctor-origin-fine = Browsers reach the portal at { $value }.
doctor-origin-unsafe = Browsers would reach { $value } without encryption. Use an address that begins with https://
doctor-origin-malformed = { $value } is no address of a portal. Use one such as https://sothon.gov.kh
