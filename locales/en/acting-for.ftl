# reviewed: no

acting-for-title = Act for somebody
acting-for-intro = The people below let you act for them.
acting-for-seen = They can see when you opened their record and what you did.
acting-for-none = Nobody lets you act for them now.
acting-for-begin = Act for { $name }
acting-for-decline = Stop acting for { $name }
acting-for-declined = You can no longer act for that person.
acting-for-banner = You are acting for { $name }.
acting-for-ended = You can no longer act for this person.
acting-for-back = Back to my own record
