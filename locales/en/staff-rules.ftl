# reviewed: no

staff-rules-title = Pension rules by date
staff-rules-intro = The portal calculates by these rules. A new rule begins on its day. Nobody changes an older one.
staff-rules-no-law = We hold no law of this scheme.
staff-rules-days = { $from } to { $until }
staff-rules-since = Since { $from }
staff-rules-and = { ", " }
staff-rules-published = Published on { $date }, after it began: months already paid have arrears.
staff-rules-gap = We do not know what it orders. No amount is calculated.
staff-rules-certainty-high = Read in the document itself.
staff-rules-certainty-medium = Reported by others.
staff-rules-certainty-low = Doubtful: check it before you rely on it.
staff-rules-id = Rule set: { $id }
staff-rules-proposals = Proposals, not law
staff-rules-name = Rule set
staff-rules-about = About
staff-rules-written = Written in
