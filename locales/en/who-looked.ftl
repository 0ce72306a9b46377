# reviewed: no

who-looked-title = Who looked at my file
who-looked-intro = Each time an officer opens your file, we write it down here. Your numbers and your date of birth are masked. When an officer shows them in full, we write that down too.
who-looked-none = No officer has opened your file yet.
who-looked-table = Readings of the file, the newest first
who-looked-when = When
who-looked-at = { $date } at { $time }
who-looked-office = Office
who-looked-role = Role
who-looked-seen = What was seen
who-looked-opened = The masked file
who-looked-revealed = Shown in full: { $fields }
who-looked-case = For case
who-looked-no-case = No case
who-looked-delegates = Who opened it for me, the newest first
who-looked-who = Who
who-looked-doubt = If you don't know why somebody looked, please call { $number }.
