# reviewed: no

staff-lock-title = Lock a record for a person
staff-lock-intro = When the person is at your counter or on the phone and fears that somebody uses the record. Every change stops; payments go on.
staff-lock-two = One member of staff can lock. Two are needed to unlock. The person is told.
staff-lock-press = Lock this record
staff-lock-other = Another member
