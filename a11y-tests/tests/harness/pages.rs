//! The one table of pages: every page of the portal, in every state that looks different.

use super::people::Member;

/// One thing a visitor does to reach a state.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Step {
    /// Opens an address, given without language prefix.
    Open(&'static str),
    /// Opens the invitation that the portal was started with.
    OpenInvitation,
    /// Types into the field with this name.
    Type(&'static str, &'static str),
    /// Chooses the answer or the line with this value, or ticks the box with it.
    Choose(&'static str),
    /// The waiting messages are handed over.
    Deliver,
    /// The register is looked through for the deaths that were reported.
    LookForReported,
    /// The civil registry has entered the newcomer's death.
    HearFromRegistry,
    /// Types the newest one-time code.
    TypeCode,
    /// Presses the main form's button.
    Send,
    /// Presses that she does not know the answer or has none.
    Unknown,
    /// Presses that this child is kept and another one is named.
    Another,
    /// Presses the button of the form that has this hidden field.
    SendWith(&'static str),
    /// Signs in as the officer.
    SignInOfficer,
    /// Opens the first case of the queue.
    OpenFirstCase,
    /// Opens the first line of a list whose link leads below this address.
    OpenFirst(&'static str),
    /// Opens her own newest case from the list of them.
    OpenMyCase,
    /// Opens the first link of the page whose address ends like this.
    OpenLink(&'static str),
    /// The explained member answers this place in another window.
    AnswerElsewhere(&'static str),
    /// So many people send a case that the queue has a second page.
    FillQueue,
    /// A colleague of the officer proposes an amount for a member.
    ProposeAward,
    /// The officer herself proposes an amount for a member.
    ProposeOwnAward,
    /// A colleague of the officer proposes that money comes back that was paid after a death.
    ProposeRecovery,
    /// Presses the button of the letter of this kind.
    MakeLetter(&'static str),
    /// The explained member has added two passkeys.
    AddPasskeys,
    /// The first administrator has added two passkeys.
    AddStaffPasskeys,
    /// Opens the page that asks before the first passkey is removed.
    OpenRemoval,
    /// Opens what the picture of the letter leads to.
    OpenCheck,
    /// Presses the button with this key.
    Key(&'static str),
    /// Signs in as the branch agent, whose role unlocks records.
    SignInAgent,
    /// Signs in as an administrator.
    SignInAdministrator,
    /// Signs in as an auditor.
    SignInAuditor,
    /// Another administrator proposes a new member of the staff.
    ProposeStaff,
    /// Another administrator proposes to register a health centre.
    ProposePlace,
    /// Opens the page on which the person types her PIN.
    OpenPinPage,
    /// Winter comes, some people are reminded of their life certificates, and no message reaches them.
    Remind,
    /// Lets so many minutes pass.
    Wait(u16),
    /// Loses the cookies in the middle of a form.
    LoseCookies,
}

/// A page in a state. A row whose first step opens nothing continues where the row before it ended.
#[derive(Debug)]
pub(crate) struct PageState {
    /// The route as the router writes it; `None` for answers that no route gives.
    pub(crate) route: Option<&'static str>,
    /// The page's name, for the picture's file.
    pub(crate) page: &'static str,
    /// The state's name.
    pub(crate) state: &'static str,
    /// Who must have signed in.
    pub(crate) who: Option<Member>,
    /// How it is reached.
    pub(crate) steps: &'static [Step],
}

const fn open(route: &'static str, page: &'static str, state: &'static str) -> PageState {
    PageState { route: Some(route), page, state, who: None, steps: &[] }
}

impl PageState {
    /// Whether this path is the page's own: its route, with anything in place of a `{parameter}`. A page in full is
    /// the answer to a form, whose path has a part more.
    pub(crate) fn is_at(&self, path: &str) -> bool {
        let Some(route) = self.route else { return true };
        let path = path.strip_suffix("/details").unwrap_or(path);
        let (parts, pattern) = (path.split('/'), route.split('/'));
        parts.clone().count() == pattern.clone().count()
            && parts.zip(pattern).all(|(part, own)| own.starts_with('{') || part == own)
    }

    const fn of(mut self, who: Member) -> Self {
        self.who = Some(who);
        self
    }

    const fn by(mut self, steps: &'static [Step]) -> Self {
        self.steps = steps;
        self
    }
}

use Member::{Child, Explained, Grown, Invalid, Newcomer, Unexplained, Veteran, Widow, Widower};
use Step::{
    AddPasskeys, AddStaffPasskeys, Another, AnswerElsewhere, Choose, Deliver, FillQueue,
    HearFromRegistry, Key, LookForReported, LoseCookies, MakeLetter, Open, OpenCheck, OpenFirst,
    OpenFirstCase, OpenInvitation, OpenLink, OpenMyCase, OpenPinPage, OpenRemoval, ProposeAward,
    ProposeOwnAward, ProposePlace, ProposeRecovery, ProposeStaff, Remind, Send, SendWith,
    SignInAdministrator, SignInAgent, SignInAuditor, SignInOfficer, Type, TypeCode, Unknown, Wait,
};

const SIGN_IN: &str = "/sign-in";
const CODE: &str = "/sign-in/code";
const ACTIVATE: &str = "/activate";
const BRANCH: &str = "/activate/branch";
const WHY: &str = "/my-pension/why";
const WHAT_IF: &str = "/what-if";
const PROPOSED: &str = "/what-if?scheme=general&rules=general-scheme-option3-2018&birth=1/5/1968\
    &retire=60&years=18&salary=510000";
const FAMILY: &str =
    "/what-if?about=family&scheme=civil-servants&spouse=husband&children=2008%202012";
const UNABLE: &str = "/what-if?about=invalidity&scheme=civil-servants&cause=non-work&years=20\
    &salary=510000";
const OWN_WHAT_IF: &str = "/my-pension/what-if";
const RECORD: &str = "/my-pension/service-record";
const PAYMENTS: &str = "/my-pension/payments";
const NOT_RIGHT: &str = "/my-pension/not-right/{datum}";
const DISPUTE: &str = "/my-pension/not-right/{datum}/check";
const RECEIVED: &str = "/my-pension/not-right/received/{reference}";
/// The one report from before a disputed fact was a case.
const OLD_REPORT: &str = "/my-pension/not-right/received/4821-0357";
const PHONE_PIN: &str = "/my-pension/phone-pin";
const FORGOTTEN: &str = "/phone-pin/forgotten";
const REPORT_DEATH: &str = "/report-death";
const DEATH_RECEIVED: &str = "/report-death/received/{reference}";
const COMPLAIN: &str = "/complain";
const COMPLAIN_ANSWER: &str = "/complain/answer";
const MY_COMPLAINTS: &str = "/my-pension/complaints";
const MY_COMPLAINT: &str = "/my-pension/complaints/{reference}";
const COMPLAINTS: &str = "/staff/complaints";
const COMPLAINT: &str = "/staff/complaints/{id}";
const DEATHS: &str = "/staff/deaths";
const DEATH_TELLING: &str = "/staff/deaths/new";
const DEATH: &str = "/staff/deaths/{id}";
const DEATH_RECORD: &str = "/staff/deaths/{id}/record";
const MERGES: &str = "/staff/merges";
const MERGE_NEW: &str = "/staff/merges/new";
const MERGE_PAIR: &str = "/staff/merges/new/{id}/{other}";
const MERGE: &str = "/staff/merges/{id}";
const RECOVERY: &str = "/staff/deaths/{id}/recovery";
const RECOVERY_PLAN: &str = "/staff/deaths/{id}/recovery/plan";
const RENEWALS: &str = "/staff/pin-renewals";
const RENEWAL: &str = "/staff/pin-renewals/{id}";
const PASSKEYS: &str = "/my-pension/passkeys";
const PASSKEY_REMOVE: &str = "/my-pension/passkeys/{id}/remove";
const STAFF_PASSKEYS: &str = "/staff/passkeys";
const STAFF_PASSKEY_REMOVE: &str = "/staff/passkeys/{id}/remove";
const NOTICES: &str = "/my-pension/notices";
const LETTERS: &str = "/my-pension/letters";
const LETTER: &str = "/my-pension/letters/{number}";
const VERIFY: &str = "/verify";
const VERIFIED: &str = "/verify/{statement}";
const REPORTS: &str = "/my-pension/report";
const REPORT: &str = "/my-pension/report/{kind}";
const CLAIM: &str = "/my-pension/report/survivors-claim";
const REGISTRATION: &str = "/my-pension/report/retiree-registration";
const CHECK: &str = "/my-pension/report/{kind}/check";
const STEP: &str = "/my-pension/report/{kind}/{step}";
const CASES: &str = "/my-pension/cases";
const CASE: &str = "/my-pension/cases/{reference}";
const CASE_WITHDRAW: &str = "/my-pension/cases/{reference}/withdraw";
const APPEAL: &str = "/my-pension/cases/{reference}/appeal";
const APPEAL_CHECK: &str = "/my-pension/cases/{reference}/appeal/check";
const DATA: &str = "/my-pension/data";
const WHO_LOOKED: &str = "/my-pension/who-looked";
const MOVED: &str = "/my-pension/report/address-changed";
const PLACE: &str = "/my-pension/report/address-changed/place";
const VILLAGES: &str = "/my-pension/report/address-changed/place?in=220403";
const SINCE: &str = "/my-pension/report/address-changed/since";
const ANSWERS: &str = "/my-pension/report/address-changed/check";
/// Longer than an office should need, in minutes.
const ELEVEN_DAYS: u16 = 11 * 24 * 60;
const INVITE: &str = "/staff/invite/{token}";
const DEMO_PHONE: &str = "/demo/phone";
const DEMO_ATLAS: &str = "/demo/ussd-atlas";
const DRAWN: &str = "/demo/ussd-atlas?screen=Main&tongue=km";
const DEMO_VOICE: &str = "/demo/voice";
const HEARD: &str = "/demo/voice?screen=Status&notice=message-sign-in-code&tongue=km";
const QUEUE: &str = "/staff/queue";
const RULES: &str = "/staff/rules";
const STAFF_CASE: &str = "/staff/case/{reference}";
const STAFF_RECORD: &str = "/staff/case/{reference}/record";
const STAFF_PAPERS: &str = "/staff/case/{reference}/papers";
const PAPERS: &str = "/my-pension/cases/{reference}/papers";
const PAPER_ADD: &str = "/my-pension/cases/{reference}/papers/add/{kind}";
const DRAFT_PAPERS: &str = "/my-pension/draft/{kind}/papers";
const DRAFT_PAPER_ADD: &str = "/my-pension/draft/{kind}/papers/add/{paper}";
const AWARDS: &str = "/staff/awards";
const AWARD_NEW: &str = "/staff/awards/new";
const AWARD_FORM: &str = "/staff/awards/new/{membership}";
const AWARD: &str = "/staff/awards/{id}";
const LOCK: &str = "/my-pension/lock";
const CONTACT: &str = "/my-pension/trusted-contact";
const DELEGATES: &str = "/my-pension/delegates";
const DELEGATES_NEW: &str = "/my-pension/delegates/new";
const ACTING_FOR: &str = "/acting-for";
const ACCOUNT: &str = "/my-pension/account";
const ACCOUNT_CODE: &str = "/my-pension/account/code";
const ACCOUNTS: &str = "/staff/accounts";
const STAFF_ACCOUNT: &str = "/staff/accounts/{id}";
const ACCOUNT_NEW: &str = "/staff/accounts/new";
const LOCK_FOR: &str = "/staff/lock";
const MESSAGE_CHOICES: &str = "/staff/message-choices";
const PERSON_PAPERS_FIND: &str = "/staff/papers";
const PERSON_PAPERS: &str = "/staff/papers/{id}";
const PERSON_PAPER_ADD: &str = "/staff/papers/{id}/new";
const PEOPLE: &str = "/staff/people";
const PERSON_REPORTS: &str = "/staff/people/{id}";
const PERSON_REPORT: &str = "/staff/people/{id}/report/{kind}";
const PERSON_REPORT_STEP: &str = "/staff/people/{id}/report/{kind}/{step}";
const PERSON_REPORT_CHECK: &str = "/staff/people/{id}/report/{kind}/check";
const PERSON_REPORT_RECEIVED: &str = "/staff/people/{id}/received/{reference}";
const PERSON_NOT_RIGHT: &str = "/staff/people/{id}/not-right/{datum}";
const PERSON_NOT_RIGHT_CHECK: &str = "/staff/people/{id}/not-right/{datum}/check";
const PERSON_APPEAL: &str = "/staff/people/{id}/cases/{reference}/appeal";
const PERSON_APPEAL_CHECK: &str = "/staff/people/{id}/cases/{reference}/appeal/check";
const PERSON_COMPLAINT: &str = "/staff/people/{id}/complaint";
const COUNTER_COMPLAIN: &str = "/staff/complain";
const DELEGATES_CODE: &str = "/my-pension/delegates/code";
const DELEGATE_ONE: &str = "/staff/delegates/{id}";
const AUDIT: &str = "/staff/audit";
const ANOMALIES: &str = "/staff/anomalies";
const PAYEES: &str = "/staff/payees";
const PAYEE_NEW: &str = "/staff/payees/new";
const PAYEE: &str = "/staff/payees/{id}";
const MY_PAYEE: &str = "/my-pension/payee";
const DELEGATES_FOR: &str = "/staff/delegates";
const DELEGATE_COUNTER: &str = "/staff/delegates/new";
const DELEGATE_GUARDIAN: &str = "/staff/delegates/guardian";
const UNLOCK: &str = "/staff/unlock";
const STAFF_LOCK: &str = "/staff/unlock/{id}";
const COUNTER: &str = "/staff/counter";
const COUNTER_VISIT: &str = "/staff/counter/{id}";
const COUNTER_FINGERS: &str = "/staff/counter/{id}/fingers";
const FINGERS: &str = "/staff/fingers";
const FINGERS_ONE: &str = "/staff/fingers/{id}";
const LIVES: &str = "/staff/lives";
const ATTEST: &str = "/staff/attest";
const ATTEST_ONE: &str = "/staff/attest/{id}";
const LIFE: &str = "/staff/lives/{id}";
const BINDING: &str = "/staff/binding";
const BINDING_ONE: &str = "/staff/binding/{id}";
const BINDING_PIN: &str = "/staff/binding/{id}/pin";
const CLAIM_RECORD: &str = "/claim-record";
const CLAIM_CHECK: &str = "/claim-record/check";
const CLAIM_STEP: &str = "/claim-record/{step}";
const CLAIM_CODE: &str = "/claim-record/code";
const CLAIM_RESUME: &str = "/claim-record/resume";
const CLAIMANTS: &str = "/staff/claimants";
const CLAIMANT: &str = "/staff/claimants/{id}";
const CLAIM_CALLS: &str = "/staff/claimants/calls";
const CLAIM_CALL: &str = "/staff/claimants/calls/{id}";
const CLAIM_CALL_CLOSE: &str = "/staff/claimants/calls/{id}/close/{outcome}";
const CLAIM_CALL_RECORD: &str = "/staff/claimants/calls/{id}/record";
const CLAIMANT_NEW: &str = "/staff/claimants/new";
const MESSAGES: &str = "/staff/messages";
const REMINDERS: &str = "/staff/reminders";
const AGE_OUT: &str = "/staff/age-out";
const NOT_CARRIED_OUT: &str = "/staff/not-carried-out";
const MEMBERS: &str = "/staff/members";
const MEMBER_NEW: &str = "/staff/members/new";
const MEMBER: &str = "/staff/members/{id}";
const CHANGE: &str = "/staff/changes/{id}";
const PLACES: &str = "/staff/places";
const PLACE_LIST: &str = "/staff/places/{register}";
const PLACE_NEW: &str = "/staff/places/{register}/new";
const PLACE_ONE: &str = "/staff/places/{register}/{entry}";
const PLACE_CHANGE: &str = "/staff/place-changes/{id}";
const STAFF_SIGN_IN: &str = "/staff/sign-in";
/// Without a provider nothing is there; with one it shows no page, it leads on.
const SIGN_ON_RETURN: &str = "/staff/sign-in/provider/return";
const SIGN_ON_REFUSED: &str = "/staff/sign-in?sign-on=address-taken";

/// Rows of one person stand together, so that each signs in once.
pub(crate) const PAGES: &[PageState] = &[
    open("/", "home", "plain").by(&[Open("/")]),
    open("/help", "help", "plain").by(&[Open("/help")]),
    open("/api", "machines", "plain").by(&[Open("/api")]),
    open(WHAT_IF, "what-if", "empty").by(&[Open(WHAT_IF)]),
    open(WHAT_IF, "what-if", "wrong").by(&[Type("years", "-5"), Send]),
    open(WHAT_IF, "what-if", "proposal").by(&[Open(PROPOSED)]),
    open(WHAT_IF, "what-if", "invalidity").by(&[Open(UNABLE)]),
    open(WHAT_IF, "what-if", "family").by(&[Open(FAMILY)]),
    open("/demo/messages", "messages", "empty").by(&[Open("/demo/messages")]),
    open("/demo/messages", "messages", "refused").by(&[Type("number", "12"), SendWith("number")]),
    open(DEMO_PHONE, "demo-phone", "plain").by(&[Open(DEMO_PHONE)]),
    open(DEMO_PHONE, "demo-phone", "refused").by(&[Type("number", "12"), SendWith("dial")]),
    open(DEMO_PHONE, "demo-phone", "dialled").by(&[Type("number", "012204577"), SendWith("dial")]),
    open(DEMO_PHONE, "demo-phone", "answered").by(&[Type("input", "1"), SendWith("hop")]),
    open(DEMO_ATLAS, "demo-ussd-atlas", "table").by(&[Open(DEMO_ATLAS)]),
    open(DEMO_ATLAS, "demo-ussd-atlas", "screen").by(&[Open(DRAWN)]),
    open(DEMO_VOICE, "demo-voice", "called").by(&[Open(DEMO_VOICE)]),
    open(DEMO_VOICE, "demo-voice", "refused").by(&[Type("number", "12"), SendWith("dial")]),
    open(DEMO_VOICE, "demo-voice", "chosen").by(&[Open(HEARD)]),
    open("/demo/gallery", "gallery", "all").by(&[Open("/demo/gallery")]),
    open("/demo/gallery/{component}", "gallery", "one").by(&[Open("/demo/gallery/text_field")]),
    PageState { route: None, ..open("", "error", "not-found").by(&[Open("/no-such-page")]) },
    open(ACTIVATE, "activation", "plain").by(&[Open(ACTIVATE)]),
    open(ACTIVATE, "activation", "nothing-typed").by(&[Send]),
    open(ACTIVATE, "activation", "not-confirmed").by(&[
        Type("member_number", "K-999999"),
        Type("national_id", "010234567"),
        Type("born", "15/6/1957"),
        Send,
    ]),
    open(BRANCH, "activation-branch", "provinces").by(&[Send, Send]),
    open(BRANCH, "activation-branch", "branches").by(&[Open("/activate/branch?in=12")]),
    open(BRANCH, "activation-branch", "nothing-chosen").by(&[Send]),
    open("/activate/slip", "activation-slip", "plain").by(&[Choose("PP-1"), Send]),
    open(SIGN_IN, "sign-in", "plain").by(&[Open(SIGN_IN)]),
    open(SIGN_IN, "sign-in", "nothing-typed").by(&[Type("member_number", " "), Send]),
    open(SIGN_IN, "sign-in", "malformed").by(&[Type("member_number", "?"), Send]),
    open(SIGN_IN, "sign-in", "expired").by(&[Open("/sign-in?expired")]),
    open(CODE, "code", "plain").by(&[Open(SIGN_IN), Type("member_number", "K-300400"), Send]),
    open("/demo/messages", "messages", "one").by(&[Deliver, Open("/demo/messages")]),
    open(CODE, "code", "malformed").by(&[Open(CODE), Type("code", "12"), Send]),
    open(CODE, "code", "wrong").by(&[Type("code", "000000"), Send]),
    open(CODE, "code", "sent-again").by(&[Wait(2), SendWith("again")]),
    PageState { route: None, ..open("", "error", "forged-form") }.by(&[
        LoseCookies,
        TypeCode,
        Send,
    ]),
    open(FORGOTTEN, "pin-renewal", "plain").by(&[Open(FORGOTTEN)]),
    open(FORGOTTEN, "pin-renewal", "malformed").by(&[Type("member_number", "?"), Send]),
    open(FORGOTTEN, "pin-renewal", "asked").by(&[Type("member_number", "K-999999"), Send]),
    open(REPORT_DEATH, "report-death", "plain").by(&[Open(REPORT_DEATH)]),
    open(REPORT_DEATH, "report-death", "nothing-typed").by(&[Send]),
    open(REPORT_DEATH, "report-death", "malformed").by(&[
        Type("number", "K_1"),
        Type("died", "31/2/2026"),
        Type("phone", "12"),
        Send,
    ]),
    // The number opens nothing: what the page offers hangs on what this browser has told.
    open(DEATH_RECEIVED, "report-death-received", "elsewhere")
        .by(&[Open("/report-death/received/0000-0000")]),
    open(DEATH_RECEIVED, "report-death-received", "family").by(&[
        Open(REPORT_DEATH),
        Type("number", "K-500600"),
        Choose("child"),
        Send,
    ]),
    open(COMPLAIN, "complain", "plain").by(&[Open(COMPLAIN)]),
    open(COMPLAIN, "complain", "nothing-typed").by(&[Send]),
    open(COMPLAIN, "complain-sent", "plain").by(&[
        Choose("rude"),
        Type("words", "គាត់ស្រែកដាក់ខ្ញុំ"),
        Send,
    ]),
    open(COMPLAIN_ANSWER, "complain-answer", "plain").by(&[Open(COMPLAIN_ANSWER)]),
    open(COMPLAIN_ANSWER, "complain-answer", "unknown").by(&[
        Type("reference", "0000-0000"),
        Type("secret", "1234567890"),
        Send,
    ]),
    open(VERIFY, "verify", "plain").by(&[Open(VERIFY)]),
    open(VERIFY, "verify", "malformed").by(&[Type("code", "12"), Send]),
    open(VERIFY, "verify", "unknown").by(&[Type("code", "0000-0000"), Send]),
    open(VERIFIED, "verified", "forged").by(&[Open("/verify/no-such-statement")]),
    open(INVITE, "invite", "open").by(&[OpenInvitation]),
    open(INVITE, "invite", "refused").by(&[
        Type("password", "short"),
        Type("password_again", "short"),
        Type("code", "000000"),
        Send,
    ]),
    open(INVITE, "invite", "not-valid").by(&[Open("/staff/invite/no-such-token")]),
    open(STAFF_SIGN_IN, "staff-sign-in", "plain").by(&[Open(STAFF_SIGN_IN)]),
    open(STAFF_SIGN_IN, "staff-sign-in", "sign-on").by(&[Open(SIGN_ON_REFUSED)]),
    open(STAFF_SIGN_IN, "staff-sign-in", "wrong").by(&[
        Type("address", "officer-12@example.org"),
        Type("password", "wrong"),
        Type("code", "000000"),
        Send,
    ]),
    open(SIGN_ON_RETURN, "staff-sign-on", "off").by(&[Open(SIGN_ON_RETURN)]),
    open("/staff", "staff", "agent").by(&[SignInAgent]),
    open("/demo/staff", "demo-staff", "none").by(&[Open("/demo/staff")]),
    open("/my-pension", "my-pension", "explained").of(Explained).by(&[Open("/my-pension")]),
    open(WHY, "why", "explained").of(Explained).by(&[Open(WHY)]),
    open(OWN_WHAT_IF, "what-if", "own").of(Explained).by(&[Open(OWN_WHAT_IF)]),
    open(OWN_WHAT_IF, "what-if", "own-answered").of(Explained).by(&[
        Choose("wife"),
        Type("children", "2010 2012"),
        Send,
    ]),
    open(RECORD, "service-record", "full").of(Explained).by(&[Open(RECORD)]),
    open(PAYMENTS, "payments", "many").of(Explained).by(&[Open(PAYMENTS)]),
    open(NOT_RIGHT, "not-right", "plain")
        .of(Explained)
        .by(&[Open("/my-pension/not-right/service")]),
    open(NOT_RIGHT, "not-right", "nothing-typed").of(Explained).by(&[Type("text", " "), Send]),
    open(RECEIVED, "received", "plain").of(Explained).by(&[Open(OLD_REPORT)]),
    open(PHONE_PIN, "phone-pin", "none").of(Explained).by(&[Open(PHONE_PIN)]),
    open(PHONE_PIN, "phone-pin", "refused").of(Explained).by(&[
        Type("pin", "1234"),
        Type("pin_again", "4321"),
        Send,
    ]),
    open(PHONE_PIN, "phone-pin", "set").of(Explained).by(&[
        Type("pin", "7294"),
        Type("pin_again", "7294"),
        Send,
    ]),
    open(PHONE_PIN, "phone-pin", "asked").of(Explained).by(&[
        Open(FORGOTTEN),
        Type("member_number", "K-204577"),
        Send,
        Open(PHONE_PIN),
    ]),
    open(RENEWALS, "pin-renewals", "one").by(&[SignInOfficer, Open(RENEWALS)]),
    open(RENEWAL, "pin-renewal-one", "open").by(&[OpenFirstCase]),
    open(RENEWAL, "pin-renewal-one", "no-paper").by(&[Key("V")]),
    open(RENEWAL, "pin-renewal-one", "calling").by(&[Key("C")]),
    open(RENEWAL, "pin-renewal-one", "in-full").by(&[Key("D")]),
    open(RENEWAL, "pin-renewal-one", "wrong").by(&[
        Type("first", "?"),
        Type("second", "?"),
        Key("A"),
    ]),
    open(RENEWAL, "pin-renewal-number", "slip").by(&[Choose("family-book"), Key("V")]),
    open(RENEWAL, "pin-renewal-one", "visited").by(&[Open(RENEWALS), OpenFirstCase, Wait(2)]),
    open(PHONE_PIN, "phone-pin", "stopped").of(Explained).by(&[Open(PHONE_PIN), SendWith("stop")]),
    open(PASSKEYS, "passkeys", "none").of(Explained).by(&[Open(PASSKEYS)]),
    open(PASSKEYS, "passkeys", "two").of(Explained).by(&[AddPasskeys, Open(PASSKEYS)]),
    open(PASSKEY_REMOVE, "passkey-remove", "asks").of(Explained).by(&[OpenRemoval]),
    open(PASSKEYS, "passkeys", "removed").of(Explained).by(&[Send]),
    open(NOTICES, "notices", "none").of(Explained).by(&[Open(NOTICES)]),
    open(NOTICES, "notices", "malformed").of(Explained).by(&[Type("email", "sok.dara"), Send]),
    open(NOTICES, "notices", "saved")
        .of(Explained)
        .by(&[Type("email", "sok.dara@example.org"), Send]),
    open(NOTICES, "notices", "chosen").of(Explained).by(&[
        Open(NOTICES),
        Choose("needed"),
        SendWith("tongue"),
    ]),
    open(LETTERS, "letters", "none").of(Explained).by(&[Open(LETTERS)]),
    open(LETTER, "letter", "award").of(Explained).by(&[Send]),
    open(VERIFIED, "verified", "genuine").of(Explained).by(&[OpenCheck]),
    open(LETTERS, "letters", "one").of(Explained).by(&[Open(LETTERS)]),
    open(LETTERS, "letters", "no-year")
        .of(Explained)
        .by(&[Choose(""), MakeLetter("payment-statement")]),
    open(LETTER, "letter", "payments")
        .of(Explained)
        .by(&[Open(LETTERS), MakeLetter("payment-statement")]),
    open(VERIFIED, "verified", "year").of(Explained).by(&[OpenCheck]),
    open(CASES, "cases", "none").of(Explained).by(&[Open(CASES)]),
    open(REPORT, "report", "new").of(Explained).by(&[Open(MOVED)]),
    open(STEP, "place", "provinces").of(Explained).by(&[Open(PLACE)]),
    open(STEP, "place", "villages").of(Explained).by(&[Open(VILLAGES)]),
    open(STEP, "place", "nothing-chosen").of(Explained).by(&[Send]),
    open(STEP, "since", "plain").of(Explained).by(&[Choose("22040301"), Send]),
    open(STEP, "since", "not-yet").of(Explained).by(&[Choose("12"), Type("year", "2026"), Send]),
    open(REPORT, "report", "begun").of(Explained).by(&[Open(MOVED)]),
    open(CHECK, "check", "plain").of(Explained).by(&[
        Open(SINCE),
        Choose("10"),
        Type("year", "2026"),
        Send,
    ]),
    open(CHECK, "check", "changed").of(Explained).by(&[AnswerElsewhere("22040302"), Send]),
    open(CASE, "case", "received").of(Explained).by(&[Send, Deliver]),
    open(REPORT, "report", "with-the-office").of(Explained).by(&[Open(MOVED)]),
    open(CASES, "cases", "one").of(Explained).by(&[Open(CASES)]),
    open(WHO_LOOKED, "who-looked", "nobody").of(Explained).by(&[Open(WHO_LOOKED)]),
    open(DATA, "my-data", "all").of(Explained).by(&[Open(DATA)]),
    open(SIGN_IN, "sign-in", "after-waiting").of(Explained).by(&[Wait(20), Open("/my-pension")]),
    open(QUEUE, "queue", "one").by(&[SignInOfficer, Open(QUEUE)]),
    open("/staff/visits", "staff-visits", "one").by(&[Open("/staff/visits")]),
    open(STAFF_RECORD, "staff-case-record", "applicant").by(&[
        Open(QUEUE),
        OpenFirstCase,
        OpenLink("/record"),
    ]),
    open(STAFF_CASE, "staff-case", "received").by(&[Open(QUEUE), OpenFirstCase]),
    open(STAFF_CASE, "staff-case", "in-full").by(&[Key("D")]),
    open(STAFF_CASE, "staff-case", "mine").by(&[Key("T")]),
    open(STAFF_CASE, "staff-case", "no-reason").by(&[Key("B")]),
    open(STAFF_CASE, "staff-case", "no-such-place").by(&[Type("place", "99"), Key("C")]),
    open(STAFF_CASE, "staff-case", "no-body").by(&[Key("W")]),
    open(STAFF_CASE, "staff-case", "outside").by(&[
        Choose("commune"),
        Type("name", "អូរធំ"),
        Type("question", "តើគាត់រស់នៅទីនោះទេ?"),
        Key("W"),
    ]),
    open(CASE, "case", "outside").of(Explained).by(&[Open(CASES), OpenMyCase]),
    open(STAFF_CASE, "staff-case", "heard").by(&[
        Wait(2),
        SignInOfficer,
        Open(QUEUE),
        OpenFirstCase,
        Type("heard", "រស់នៅ"),
        Key("N"),
    ]),
    open(STAFF_CASE, "staff-case", "own-work").by(&[Key("T"), Type("place", "12010102"), Key("C")]),
    open(STAFF_CASE, "staff-case", "returned").by(&[Choose("please-call"), Key("B"), Deliver]),
    open(STAFF_PAPERS, "staff-papers", "not-asked").by(&[OpenLink("/papers")]),
    open(QUEUE, "queue", "empty").by(&[Open(QUEUE)]),
    open(RULES, "rules", "by-date").by(&[Wait(2), Open(RULES)]),
    open(CASE, "case", "returned").of(Explained).by(&[Open(CASES), OpenMyCase]),
    open(PAPERS, "papers", "not-asked").of(Explained).by(&[OpenLink("/papers")]),
    open(PAPER_ADD, "paper-add", "plain").of(Explained).by(&[OpenLink("/add/other")]),
    open(PAPER_ADD, "paper-add", "no-file").of(Explained).by(&[Send]),
    open("/my-pension", "my-pension", "unexplained").of(Unexplained).by(&[Open("/my-pension")]),
    open(WHY, "why", "unexplained").of(Unexplained).by(&[Open(WHY)]),
    open(DISPUTE, "dispute", "effect").of(Unexplained).by(&[
        Open("/my-pension/not-right/service"),
        Type("value", "25"),
        Send,
    ]),
    open(DRAFT_PAPERS, "draft-papers", "none")
        .of(Unexplained)
        .by(&[OpenLink("/draft/correction-service/papers")]),
    open(DRAFT_PAPER_ADD, "draft-paper-add", "plain").of(Unexplained).by(&[OpenLink("/add/other")]),
    open(DRAFT_PAPER_ADD, "draft-paper-add", "no-file").of(Unexplained).by(&[Send]),
    open(DRAFT_PAPERS, "draft-papers", "over")
        .of(Unexplained)
        .by(&[Open("/my-pension/draft/marriage/papers")]),
    open(NOT_RIGHT, "not-right", "with-the-office").of(Unexplained).by(&[
        Open("/my-pension/not-right/service/check"),
        Send,
        Open("/my-pension/not-right/service"),
    ]),
    open(STAFF_CASE, "staff-case", "disputed").of(Unexplained).by(&[
        SignInOfficer,
        OpenFirstCase,
        Key("T"),
    ]),
    open(STAFF_CASE, "staff-case", "rejected").of(Unexplained).by(&[
        Choose("not-shown"),
        Choose("kh-veterans-2010"),
        Key("X"),
    ]),
    open(CASE, "case", "rejected").of(Unexplained).by(&[Open(CASES), OpenMyCase]),
    open(PERSON_APPEAL, "person-appeal", "plain").of(Unexplained).by(&[
        Open(PEOPLE),
        Type("member_number", "K-300400"),
        Send,
        OpenLink("/appeal"),
    ]),
    open(PERSON_APPEAL, "person-appeal", "empty").of(Unexplained).by(&[Send]),
    open(PERSON_APPEAL_CHECK, "person-appeal-check", "plain")
        .of(Unexplained)
        .by(&[Type("answer", "សៀវភៅការងារនៅជាមួយខ្ញុំ"), Send]),
    open(PERSON_APPEAL_CHECK, "person-appeal-check", "nothing-said").of(Unexplained).by(&[Send]),
    open(APPEAL, "appeal", "plain").of(Unexplained).by(&[
        Open(CASES),
        OpenMyCase,
        OpenLink("/appeal"),
    ]),
    open(APPEAL, "appeal", "empty").of(Unexplained).by(&[Type("answer", " "), Send]),
    open(APPEAL_CHECK, "appeal-check", "plain")
        .of(Unexplained)
        .by(&[Type("answer", "សៀវភៅការងារនៅជាមួយខ្ញុំ"), Send]),
    open(CASE, "case", "appeal").of(Unexplained).by(&[Send]),
    open(STAFF_CASE, "staff-case", "new-amount").of(Veteran).by(&[
        Open("/my-pension/not-right/decided-amount"),
        Type("value", "350000"),
        Send,
        Send,
        SignInOfficer,
        OpenFirstCase,
        Key("T"),
        Key("A"),
    ]),
    open("/my-pension", "my-pension", "decision-only").of(Veteran).by(&[Open("/my-pension")]),
    open(WHY, "why", "decision-only").of(Veteran).by(&[Open(WHY)]),
    open(WHY, "why", "invalidity").of(Invalid).by(&[Open(WHY)]),
    open(NOT_RIGHT, "not-right", "cause")
        .of(Invalid)
        .by(&[Open("/my-pension/not-right/invalidity-cause")]),
    open(NOT_RIGHT, "not-right", "cause-nothing-chosen").of(Invalid).by(&[Choose(""), Send]),
    open(DISPUTE, "dispute", "cause").of(Invalid).by(&[Choose("work"), Send]),
    open(WHY, "why", "widow").of(Widow).by(&[Open(WHY)]),
    open("/my-pension", "my-pension", "child").of(Child).by(&[Open("/my-pension")]),
    open("/my-pension", "my-pension", "child-over").of(Grown).by(&[Open("/my-pension")]),
    open(WHY, "why", "refused").of(Widower).by(&[Open(WHY)]),
    open(NOT_RIGHT, "not-right", "relation")
        .of(Widower)
        .by(&[Open("/my-pension/not-right/survivor-relation")]),
    open(DISPUTE, "dispute", "relation").of(Widower).by(&[Choose("child"), Send]),
    open(DELEGATES, "delegates", "none").of(Widower).by(&[Open(DELEGATES)]),
    open(DELEGATES_NEW, "delegates-new", "plain").of(Widower).by(&[Open(DELEGATES_NEW)]),
    open(DELEGATES_NEW, "delegates-new", "wrong")
        .of(Widower)
        .by(&[Type("member_number", "?"), Send]),
    open(DELEGATES_CODE, "delegates-code", "asked").of(Widower).by(&[
        Wait(11),
        Open(DELEGATES_NEW),
        Type("member_number", "K-204579"),
        Type("name", "SIM Sokha"),
        Send,
    ]),
    open(DELEGATES_CODE, "delegates-code", "wrong").of(Widower).by(&[Type("code", "12"), Send]),
    open(DELEGATES, "delegates", "named").of(Widower).by(&[TypeCode, Send, Wait(2)]),
    open(ACTING_FOR, "acting-for", "one").of(Widow).by(&[Open(ACTING_FOR)]),
    open("/my-pension", "my-pension", "acting").of(Widow).by(&[SendWith("id")]),
    open(ACTING_FOR, "acting-for", "acting").of(Widow).by(&[Open(ACTING_FOR)]),
    open("/my-pension", "my-pension", "returned").of(Widow).by(&[Send, Wait(2)]),
    open(CONTACT, "trusted-contact", "none").of(Widower).by(&[Open(CONTACT)]),
    open(CONTACT, "trusted-contact", "wrong").of(Widower).by(&[Type("phone", "12"), Send]),
    open(CONTACT, "trusted-contact", "named").of(Widower).by(&[
        Type("name", "Sok Dara"),
        Type("phone", "012999888"),
        Choose("child"),
        Send,
    ]),
    open(CONTACT, "trusted-contact", "removed").of(Widower).by(&[SendWith("remove")]),
    open(ACCOUNT, "account", "plain").of(Widower).by(&[Open(ACCOUNT)]),
    open(ACCOUNT, "account", "wrong").of(Widower).by(&[Type("number", "12"), SendWith("number")]),
    open(ACCOUNT, "account", "waits").of(Widower).by(&[
        Choose("ABA"),
        Type("number", "000987654"),
        Type("holder", "SIM Sokha"),
        SendWith("number"),
    ]),
    open(ACCOUNT, "account", "withdrawn").of(Widower).by(&[SendWith("withdraw")]),
    open(ACCOUNT_CODE, "account-code", "asked").of(Widower).by(&[
        Wait(11),
        Open(ACCOUNT),
        Choose("Wing"),
        Type("number", "000987654"),
        Type("holder", "Somebody else"),
        SendWith("number"),
    ]),
    open(ACCOUNT_CODE, "account-code", "wrong").of(Widower).by(&[Type("code", "12"), Send]),
    open(ACCOUNT, "account", "entered").of(Widower).by(&[TypeCode, Send]),
    open(ACCOUNT, "account", "stopped").of(Widower).by(&[SendWith("lock")]),
    open(LOCK, "lock", "plain").of(Widower).by(&[Open(LOCK)]),
    open(LOCK, "lock", "locked").of(Widower).by(&[Send]),
    open(NOTICES, "notices", "locked").of(Widower).by(&[Open(NOTICES)]),
    PageState { route: None, ..open("", "error", "locked") }
        .of(Widower)
        .by(&[Type("email", "sok.dara@example.org"), Send]),
    open(UNLOCK, "unlock", "none").by(&[SignInAgent, Open(UNLOCK)]),
    open(UNLOCK, "unlock", "unknown").by(&[Type("member_number", "K-000001"), Send]),
    open(STAFF_LOCK, "staff-lock", "standing").by(&[Type("member_number", "K-204583"), Send]),
    open(STAFF_LOCK, "staff-lock", "in-full").by(&[Key("D")]),
    open(STAFF_LOCK, "staff-lock", "no-paper").by(&[Key("P")]),
    open(STAFF_LOCK, "staff-lock", "mine").by(&[Choose("family-book"), Key("P"), Wait(2)]),
    open(LOCK, "lock", "proposed").of(Widower).by(&[Open(LOCK)]),
    open(UNLOCK, "unlock", "one").by(&[SignInOfficer, Open(UNLOCK)]),
    open(STAFF_LOCK, "staff-lock", "confirm").by(&[OpenFirstCase]),
    open(STAFF_LOCK, "staff-lock", "ended").by(&[Key("A")]),
    open(ACCOUNTS, "accounts", "stopped").by(&[Open(ACCOUNTS)]),
    open(STAFF_ACCOUNT, "staff-account", "frozen").by(&[OpenFirstCase]),
    open(STAFF_ACCOUNT, "staff-account", "in-full").by(&[Key("D")]),
    open(ACCOUNT_NEW, "account-new", "plain").by(&[Open(ACCOUNT_NEW)]),
    open(ACCOUNT_NEW, "account-new", "wrong").by(&[Type("member_number", "?"), Key("P")]),
    open(ACCOUNT_NEW, "account-new", "entered").by(&[
        Type("member_number", "K-204583"),
        Choose("ABA"),
        Type("number", "000987654"),
        Type("holder", "SIM Sokha"),
        Key("P"),
    ]),
    open(STAFF_ACCOUNT, "staff-account", "own").by(&[Open(ACCOUNTS), OpenFirstCase]),
    open(DELEGATES_FOR, "staff-delegates", "plain").by(&[Open(DELEGATES_FOR)]),
    open(DELEGATES_FOR, "staff-delegates", "found").by(&[Type("member_number", "K-204583"), Send]),
    open(DELEGATES_FOR, "staff-delegates", "stopped").by(&[Key("A")]),
    open(DELEGATE_COUNTER, "delegate-new", "plain").by(&[Open(DELEGATE_COUNTER)]),
    open(DELEGATE_COUNTER, "delegate-new", "wrong").by(&[Key("P")]),
    open(DELEGATE_ONE, "delegate-one", "own").by(&[
        Type("member_number", "K-204583"),
        Type("other_number", "K-204579"),
        Type("other_name", "SIM Sokha"),
        Choose("see"),
        Choose("national-id"),
        Key("P"),
    ]),
    open(DELEGATE_GUARDIAN, "delegate-guardian", "plain").by(&[Open(DELEGATE_GUARDIAN)]),
    open(DELEGATE_GUARDIAN, "delegate-guardian", "wrong").by(&[Key("P")]),
    open(LOCK_FOR, "lock-for", "plain").by(&[Open(LOCK_FOR)]),
    open(LOCK_FOR, "lock-for", "unknown").by(&[Type("member_number", "K-000001"), Send]),
    open(LOCK_FOR, "lock-for", "found").by(&[Type("member_number", "K-204583"), Send]),
    open(MESSAGE_CHOICES, "message-choices", "plain").by(&[Open(MESSAGE_CHOICES)]),
    open(MESSAGE_CHOICES, "message-choices", "unknown")
        .by(&[Type("member_number", "K-000001"), Send]),
    open(MESSAGE_CHOICES, "message-choices", "found")
        .by(&[Type("member_number", "K-204583"), Send]),
    open(PERSON_PAPERS_FIND, "person-papers-find", "plain").by(&[Open(PERSON_PAPERS_FIND)]),
    open(PERSON_PAPERS_FIND, "person-papers-find", "unknown")
        .by(&[Type("member_number", "K-000001"), Send]),
    open(PERSON_PAPERS, "person-papers", "none").by(&[Type("member_number", "K-204583"), Send]),
    open(PERSON_PAPER_ADD, "person-paper-add", "plain").by(&[OpenLink("/new")]),
    open(PERSON_PAPER_ADD, "person-paper-add", "no-kind").by(&[Send]),
    open(PERSON_PAPER_ADD, "person-paper-add", "no-file")
        .by(&[Choose("marriage-certificate"), Send]),
    open(COUNTER, "counter", "none").by(&[SignInAgent, Open(COUNTER)]),
    open(COUNTER, "counter", "unknown").by(&[Type("member_number", "K-000001"), Send]),
    open(COUNTER, "counter", "one").by(&[Type("member_number", "K-500600"), Send]),
    open(COUNTER_VISIT, "counter-visit", "waiting").by(&[OpenFirst(COUNTER)]),
    open(COUNTER_VISIT, "counter-visit", "papers").by(&[Key("N")]),
    open(COUNTER_VISIT, "counter-visit", "no-paper").by(&[Key("A")]),
    open(COUNTER_VISIT, "counter-visit", "provisional").by(&[
        Choose("national-id"),
        Choose("yes"),
        Key("A"),
    ]),
    open(COUNTER_FINGERS, "counter-fingers", "plain").by(&[OpenLink("/fingers")]),
    open(COUNTER_VISIT, "counter-visit", "sent").by(&[
        Open(COUNTER),
        Type("member_number", "K-204583"),
        Send,
        Key("N"),
        Choose("commune"),
        Key("S"),
    ]),
    open(BINDING, "binding", "none").by(&[Open(BINDING)]),
    open(BINDING, "binding", "malformed").by(&[Type("national_id", "12"), Send]),
    open(BINDING, "binding", "unknown").by(&[
        Type("member_number", "K-500600"),
        Type("national_id", "010500600"),
        Type("birth_date", "1/1/1950"),
        Send,
    ]),
    open(BINDING, "binding", "wait").by(&[Send]),
    open(BINDING_ONE, "binding-one", "form").by(&[Wait(1), Type("birth_date", "15/6/1957"), Send]),
    open(BINDING_ONE, "binding-one", "nothing-chosen").by(&[Key("P")]),
    open(BINDING_ONE, "binding-one", "mine").by(&[
        Choose("national-id"),
        Choose("new"),
        Type("phone", "0971234567"),
        Key("P"),
    ]),
    open(BINDING, "binding", "one").by(&[SignInOfficer, Open(BINDING)]),
    open(BINDING_ONE, "binding-one", "confirm").by(&[OpenFirstCase]),
    open(BINDING_ONE, "binding-one", "in-full").by(&[Key("D")]),
    open(BINDING_ONE, "binding-one", "no-reason").by(&[Key("B")]),
    open(BINDING_ONE, "binding-one", "confirmed").by(&[Key("A")]),
    open(BINDING_PIN, "binding-pin", "open").by(&[OpenPinPage]),
    open(BINDING_PIN, "binding-pin", "weak").by(&[
        Type("pin", "1234"),
        Type("pin_again", "1234"),
        Send,
    ]),
    open(BINDING_PIN, "binding-pin", "set").by(&[
        Type("pin", "7294"),
        Type("pin_again", "7294"),
        Send,
    ]),
    open(FINGERS, "fingers", "none").by(&[Open(FINGERS)]),
    // Nobody has enrolled twice here: with somebody in it the page is among the samples.
    open(FINGERS_ONE, "fingers-one", "not-found")
        .by(&[Open("/staff/fingers/0193b4a2-0000-7000-8000-000000000003")]),
    open(LIVES, "lives", "one").by(&[Open(LIVES)]),
    open(LIFE, "life", "confirm").by(&[OpenFirstCase]),
    open(LIFE, "life", "no-place").by(&[Key("S")]),
    open(LIFE, "life", "confirmed").by(&[Key("A")]),
    open(LIVES, "lives", "none").by(&[Open(LIVES)]),
    open(ATTEST, "attest", "one").by(&[Open(ATTEST)]),
    open(ATTEST_ONE, "attest-one", "form").by(&[OpenFirst(ATTEST)]),
    open(ATTEST_ONE, "attest-one", "seen").by(&[Key("A")]),
    open(ATTEST, "attest", "none").by(&[Open(ATTEST)]),
    open(CLAIM_RECORD, "claim-record", "plain").by(&[Open(CLAIM_RECORD)]),
    open(CLAIM_RESUME, "claim-resume", "plain").by(&[Open(CLAIM_RESUME)]),
    open(CLAIM_STEP, "claim-step", "name").by(&[Open("/claim-record/name")]),
    open(CLAIM_STEP, "claim-step", "nothing-typed").by(&[Send]),
    open(CLAIM_RECORD, "claim-record", "gone").by(&[
        Type("family", "សុខ"),
        Type("given", "ដារ៉ា"),
        Send,
        Wait(31),
        Open("/claim-record/check"),
    ]),
    open(CLAIM_STEP, "claim-step", "name-latin").by(&[
        Open("/claim-record/name"),
        Type("family", "សុខ"),
        Type("given", "ដារ៉ា"),
        Send,
    ]),
    open(CLAIM_STEP, "claim-step", "born").by(&[
        Type("family", "SOK"),
        Type("given", "DARA"),
        Send,
    ]),
    open(CLAIM_STEP, "claim-step", "no-day").by(&[Choose("2"), Type("year", "1961"), Send]),
    open(CLAIM_STEP, "claim-step", "national-id").by(&[Unknown]),
    open(CLAIM_STEP, "claim-step", "phone").by(&[Type("answer", "011223344"), Send]),
    open(CLAIM_STEP, "claim-step", "no-phone").by(&[Type("answer", "12"), Send]),
    open(CLAIM_STEP, "claim-step", "place").by(&[Type("answer", "012999888"), Send, Wait(2)]),
    open(CLAIM_STEP, "claim-step", "village").by(&[Open("/claim-record/place?in=120109")]),
    open(CLAIM_STEP, "claim-step", "deceased-name").by(&[Choose("120109"), Send]),
    open(CLAIM_STEP, "claim-step", "relation").by(&[Type("answer", "ស៊ុន វិបុល"), Send]),
    open(CLAIM_STEP, "claim-step", "nothing-chosen").by(&[Send]),
    open(CLAIM_STEP, "claim-step", "sex").by(&[Choose("sibling"), Send]),
    open(CLAIM_STEP, "claim-step", "deceased-number").by(&[Choose("female"), Send]),
    open(CLAIM_STEP, "claim-step", "deceased-place").by(&[Unknown]),
    open(CLAIM_STEP, "claim-step", "deceased-born").by(&[Type("answer", "តាកែវ"), Send]),
    open(CLAIM_STEP, "claim-step", "deceased-service").by(&[Unknown, Wait(2)]),
    open(CLAIM_CHECK, "claim-check", "plain").by(&[Unknown]),
    open(CLAIM_RECORD, "claim-record", "begun").by(&[Open(CLAIM_RECORD)]),
    open(CLAIM_CODE, "claim-code", "plain").by(&[
        Open("/claim-record/deceased-number"),
        Type("answer", "K-204577"),
        Send,
        Send,
    ]),
    open(CLAIM_CODE, "claim-code", "malformed").by(&[Type("code", "12"), Send]),
    open("/my-pension", "claimant", "waits").by(&[TypeCode, Send]),
    open(CLAIMANTS, "claimants", "one").by(&[SignInOfficer, Open(CLAIMANTS)]),
    open(CLAIMANT, "claimant-staff", "confirm").by(&[OpenFirstCase]),
    open(CLAIMANT, "claimant-staff", "in-full").by(&[Key("D")]),
    open(CLAIMANT, "claimant-staff", "no-paper").by(&[Key("A")]),
    open(CLAIMANT, "claimant-staff", "no-reason").by(&[Key("B")]),
    open(CLAIMANT, "claimant-staff", "confirmed").by(&[Choose("family-book"), Key("A")]),
    open("/my-pension", "claimant", "confirmed").by(&[Open("/my-pension")]),
    open("/my-pension", "claimant", "other-death").by(&[Open("/my-pension?drafted")]),
    open(LETTERS, "letters", "claimant").by(&[Open(LETTERS)]),
    open(REPORTS, "reports", "claimant").by(&[Open(REPORTS)]),
    open(REPORT, "report", "registration").by(&[Open(REGISTRATION)]),
    open(STEP, "report-step", "served-as").by(&[
        Open("/my-pension/report/retiree-registration/helper"),
        Choose("myself"),
        Send,
    ]),
    open(STEP, "report-step", "last-post").by(&[Choose("state"), Send]),
    open(STEP, "report-step", "own-names").by(&[Type("answer", "សាលារៀន"), Send]),
    open(STEP, "report-step", "old-number").by(&[Type("answer", "ស៊ឹម សុខា"), Send]),
    open(STEP, "report-step", "started-on").by(&[Unknown]),
    open(REPORT, "report", "registration-begun").by(&[Open(REGISTRATION)]),
    open(REPORTS, "reports", "begun").by(&[Open(REPORTS)]),
    open(REPORT, "report", "claim").by(&[Open(CLAIM)]),
    open(STEP, "report-step", "helper").by(&[Open("/my-pension/report/survivors-claim/helper")]),
    open(STEP, "report-step", "died-on").by(&[Choose("myself"), Send]),
    open(STEP, "report-step", "children").by(&[
        Choose("10"),
        Type("year", "2026"),
        Unknown,
        Open("/my-pension/report/survivors-claim/relation"),
        Choose("wife"),
        Send,
    ]),
    open(STEP, "report-step", "child-names").by(&[Choose("yes"), Send]),
    open(STEP, "report-step", "no-names").by(&[Send]),
    open(STEP, "report-step", "one-child").by(&[
        Type("answer", "ដារ៉ា"),
        Type("day", "១៥"),
        Choose("6"),
        Type("year", "២០១២"),
        Choose("yes"),
        Another,
    ]),
    open(STEP, "report-step", "child-wrong").by(&[
        Type("answer", "សុខា"),
        Type("year", "2100"),
        Another,
    ]),
    open(STEP, "report-step", "two-children").by(&[Type("year", "២០១៥"), Another]),
    open(STEP, "report-step", "child-named")
        .by(&[Open("/my-pension/report/survivors-claim/child-names?child=1")]),
    open(STEP, "report-step", "pay-by").by(&[Open("/my-pension/report/survivors-claim/pay-by")]),
    open(STEP, "report-step", "words").by(&[Choose("home"), Send]),
    open(CHECK, "report-check", "claim").by(&[Unknown]),
    open(CASE, "case", "claim").by(&[Send]),
    open(STAFF_CASE, "staff-case", "claim")
        .by(&[Open("/staff/queue?kind=survivors-claim"), OpenFirstCase]),
    open(CLAIMANTS, "claimants", "none").by(&[Open(CLAIMANTS)]),
    open(CLAIM_CALLS, "claim-calls", "one").by(&[OpenLink("/calls")]),
    open(CLAIM_CALL, "claim-call", "plain").by(&[OpenFirstCase]),
    open(CLAIM_CALL_RECORD, "claim-call-record", "plain").by(&[OpenLink("/record")]),
    open(CLAIM_CALL_CLOSE, "claim-call-close", "asks").by(&[
        Open(CLAIM_CALLS),
        OpenFirstCase,
        OpenLink("/close/entered"),
    ]),
    open(CLAIM_CALLS, "claim-calls", "none").by(&[SendWith("act")]),
    open(CLAIMANT_NEW, "claimant-new", "plain").by(&[Open(CLAIMANT_NEW)]),
    open(CLAIMANT_NEW, "claimant-new", "nothing-typed").by(&[Key("P")]),
    open(CLAIMANT, "claimant-staff", "own").by(&[
        Type("family_khmer", "សុខ"),
        Type("given_khmer", "ដារ៉ា"),
        Type("family_latin", "SOK"),
        Type("given_latin", "DARA"),
        Choose("female"),
        Type("born", "1/2/1961"),
        Type("national_id", "011223355"),
        Choose("12"),
        Choose("wife"),
        Type("deceased_number", "K-204577"),
        Type("phone", "012999777"),
        Choose("km"),
        Choose("family-book"),
        Key("P"),
    ]),
    open("/my-pension", "my-pension", "not-paid-yet").of(Newcomer).by(&[Open("/my-pension")]),
    open(WHY, "why", "not-paid-yet").of(Newcomer).by(&[Open(WHY)]),
    open(REPORTS, "reports", "member").of(Newcomer).by(&[Open(REPORTS)]),
    open(REPORTS, "reports", "told-gone").of(Newcomer).by(&[Open("/my-pension/report?gone")]),
    open(STEP, "report-step", "paid-how").of(Newcomer).by(&[
        Open("/my-pension/report/payment-missing/paid-month"),
        Choose("10"),
        Type("year", "2026"),
        Send,
    ]),
    open(STEP, "report-step", "paid-amount").of(Newcomer).by(&[Choose("less"), Send]),
    open(PAYMENTS, "payments", "empty").of(Newcomer).by(&[Open(PAYMENTS)]),
    open(CASE, "case", "approved").of(Newcomer).by(&[
        Open("/my-pension/report/address-changed/place?in=120109"),
        Choose("120109"),
        Send,
        Choose("10"),
        Type("year", "2026"),
        Send,
        Send,
        SignInOfficer,
        Open("/staff/queue?stage=received"),
        OpenFirstCase,
        Key("T"),
        Key("A"),
        Open(CASES),
        OpenMyCase,
    ]),
    open(LETTER, "letter", "decision").of(Newcomer).by(&[SendWith("case")]),
    open(VERIFIED, "verified", "decision").of(Newcomer).by(&[OpenCheck]),
    open("/help", "help", "signed-in").of(Newcomer).by(&[Open("/help")]),
    open(MY_COMPLAINTS, "my-complaints", "none").of(Newcomer).by(&[Open(MY_COMPLAINTS)]),
    open(MY_COMPLAINTS, "my-complaints", "nothing-typed").of(Newcomer).by(&[Send]),
    open(MY_COMPLAINT, "my-complaint", "received").of(Newcomer).by(&[
        Choose("waiting"),
        Type("words", "ខ្ញុំរង់ចាំយូរ"),
        Send,
    ]),
    open(MY_COMPLAINTS, "my-complaints", "one").of(Newcomer).by(&[Open(MY_COMPLAINTS)]),
    open("/my-pension", "my-pension", "death")
        .of(Newcomer)
        .by(&[LookForReported, Open("/my-pension")]),
    open(DEATHS, "deaths", "one").by(&[SignInOfficer, Open(DEATHS)]),
    open(DEATHS, "deaths", "unknown").by(&[Type("number", "K-000001"), Send]),
    open(DEATH, "death", "stood-before").by(&[
        Open(DEATH_TELLING),
        Type("number", "K-500600"),
        Type("how", "ជួបគ្រួសារ"),
        Send,
    ]),
    open(DEATH, "death", "asked").by(&[Open(DEATHS), OpenFirst("/staff/deaths/")]),
    open(DEATH, "death", "in-full").by(&[Key("D")]),
    open(DEATH, "death", "no-paper").by(&[Key("E")]),
    open(DEATH, "death", "held").by(&[Choose("certificate"), Type("what", "123"), Key("E")]),
    open(DEATH_RECORD, "death-record", "plain").by(&[OpenLink("/record")]),
    open("/my-pension", "my-pension", "held").of(Newcomer).by(&[Open("/my-pension")]),
    open("/my-pension", "my-pension", "alive").of(Newcomer).by(&[SendWith("key")]),
    open(DEATH, "death", "unmatched").by(&[
        Wait(2),
        Open(REPORT_DEATH),
        Type("name", "ស៊ុន វិបុល"),
        Choose("12"),
        Choose("friend"),
        Send,
        LookForReported,
        SignInOfficer,
        Open(DEATHS),
        OpenFirst("/staff/deaths/"),
    ]),
    open(DEATH, "death", "dismissed").by(&[Choose("nobody-found"), Key("H")]),
    open(DEATHS, "deaths", "none").by(&[Open(DEATHS)]),
    open(DEATH_TELLING, "death-telling", "plain").by(&[Open(DEATH_TELLING)]),
    open(DEATH_TELLING, "death-telling", "nothing-typed").by(&[Send]),
    open(DEATH, "death", "registered").by(&[
        Wait(2),
        HearFromRegistry,
        SignInOfficer,
        Open(DEATHS),
        OpenFirst("/staff/deaths/"),
        Key("A"),
    ]),
    open(DEATH, "death", "registered-held").by(&[Key("E")]),
    open("/my-pension", "my-pension", "alive-again").of(Newcomer).by(&[
        Wait(2),
        Open("/my-pension"),
        SendWith("key"),
    ]),
    open(DEATH, "death", "registry-wrong").by(&[
        Wait(2),
        SignInOfficer,
        Open(DEATHS),
        Type("number", "K-500600"),
        Send,
    ]),
    open(DEATH, "death", "paid-after").by(&[
        Wait(2),
        Open(REPORT_DEATH),
        Type("number", "K-700800"),
        Type("died", "9/2026"),
        Choose("neighbour"),
        Send,
        LookForReported,
        SignInOfficer,
        Open(DEATHS),
        OpenFirst("/staff/deaths/"),
        Choose("certificate"),
        Type("what", "124"),
        Key("E"),
    ]),
    open(RECOVERY, "recovery", "plain").by(&[OpenLink("/recovery")]),
    open(RECOVERY, "recovery", "nothing-typed").by(&[Key("E")]),
    open(RECOVERY, "recovery", "waits").by(&[
        ProposeRecovery,
        Open(DEATHS),
        Type("number", "K-700800"),
        Send,
        OpenLink("/recovery"),
    ]),
    open(RECOVERY, "recovery", "no-reason").by(&[Key("B")]),
    open(DEATH, "death", "recovery-confirmed").by(&[Key("A")]),
    open(RECOVERY, "recovery", "confirmed").by(&[OpenLink("/recovery")]),
    open(RECOVERY_PLAN, "recovery-plan", "plain").by(&[OpenLink("/recovery/plan")]),
    open(COMPLAINTS, "staff-complaints", "one").by(&[Open(COMPLAINTS)]),
    open(COMPLAINT, "staff-complaint", "received").by(&[OpenFirst("/staff/complaints/")]),
    open(COMPLAINT, "staff-complaint", "nothing-typed").by(&[Key("B")]),
    open(COMPLAINT, "staff-complaint", "read").by(&[Key("A")]),
    open(COMPLAINT, "staff-complaint", "answered").by(&[Type("words", "សូមអភ័យទោស"), Key("B")]),
    open(COMPLAINTS, "staff-complaints", "none").by(&[Open(COMPLAINTS)]),
    open(MERGES, "staff-merges", "none").by(&[Open(MERGES)]),
    open(MERGE_NEW, "staff-merge-new", "plain").by(&[Open(MERGE_NEW)]),
    open(MERGE_NEW, "staff-merge-new", "unknown").by(&[
        Type("kept", "K-000001"),
        Type("retired", "?"),
        Send,
    ]),
    open(MERGE_PAIR, "staff-merge-pair", "plain").by(&[
        Type("kept", "K-300400"),
        Type("retired", "K-500600"),
        Send,
    ]),
    open(MERGE_PAIR, "staff-merge-pair", "in-full").by(&[Key("D")]),
    open(MERGE_PAIR, "staff-merge-pair", "no-reason").by(&[Key("A")]),
    open(MERGE, "staff-merge", "own").by(&[Type("reason", "ឈ្មោះដូចគ្នា"), Key("A")]),
    open(MERGE, "staff-merge", "taken-back").by(&[Key("B")]),
    open(MERGES, "staff-merges", "one").by(&[Open(MERGES)]),
    open(PAYEES, "staff-payees", "none").by(&[Open(PAYEES)]),
    open(PAYEES, "staff-payees", "unknown").by(&[Type("member_number", "K-000001"), Send]),
    open(PAYEE_NEW, "staff-payee-new", "plain").by(&[Open(PAYEE_NEW)]),
    open(PAYEE_NEW, "staff-payee-new", "wrong").by(&[Key("P")]),
    open(PAYEE, "staff-payee", "own").by(&[
        Type("member_number", "K-204582"),
        Type("other_number", "K-204579"),
        Type("other_name", "SIM Sokha"),
        Choose("physician"),
        Type("paper_number", "១២៤"),
        Type("body", "មន្ទីរពេទ្យកាល់ម៉ែត"),
        Type("decided_on", "1/10/2026"),
        Choose("cash"),
        Key("P"),
    ]),
    open(MY_PAYEE, "my-payee", "proposed").of(Invalid).by(&[Wait(2), Open(MY_PAYEE)]),
    open(PAYEES, "staff-payees", "one").by(&[Wait(2), SignInOfficer, Open(PAYEES)]),
    open(PAYEE, "staff-payee", "taken-back").by(&[OpenFirst("/staff/payees/"), Key("W")]),
    open(QUEUE, "queue", "first-page").by(&[Wait(2), FillQueue, SignInOfficer, Open(QUEUE)]),
    open(MESSAGES, "staff-messages", "none").by(&[Open(MESSAGES)]),
    open(REMINDERS, "staff-reminders", "none").by(&[Open(REMINDERS)]),
    open(AGE_OUT, "staff-age-out", "none").by(&[Open(AGE_OUT)]),
    open(NOT_CARRIED_OUT, "staff-not-carried-out", "none").by(&[Open(NOT_CARRIED_OUT)]),
    open(RENEWALS, "pin-renewals", "none").by(&[Open(RENEWALS)]),
    open(RENEWALS, "pin-renewals", "unknown").by(&[Type("member_number", "K-000001"), Send]),
    open(QUEUE, "queue", "filtered").by(&[Open("/staff/queue?only=overdue")]),
    open(AWARDS, "awards", "empty").by(&[Open(AWARDS)]),
    open(AWARD_NEW, "award-new", "plain").by(&[Open(AWARD_NEW)]),
    open(AWARD_NEW, "award-new", "unknown").by(&[Type("member_number", "V-000001"), Send]),
    open(AWARD_FORM, "award-form", "plain").by(&[Type("member_number", "K-300400"), Send]),
    open(AWARD_FORM, "award-form", "nothing-typed").by(&[Key("P")]),
    open(AWARDS, "awards", "one").by(&[ProposeAward, Open(AWARDS)]),
    open(AWARD, "award", "waits").by(&[OpenFirst("/staff/awards/")]),
    open(AWARD, "award", "in-full").by(&[Key("D")]),
    open(AWARD, "award", "no-reason").by(&[Key("B")]),
    open(AWARD, "award", "approved").by(&[Key("A")]),
    open(AWARD, "award", "mine").by(&[ProposeOwnAward, Open(AWARDS), OpenFirst("/staff/awards/")]),
    open(AWARD, "award", "withdrawn").by(&[Key("W")]),
    open(AWARD, "award", "code-asked").by(&[
        ProposeAward,
        Wait(11),
        Open(AWARDS),
        OpenFirst("/staff/awards/"),
    ]),
    open(AWARD, "award", "code-wrong").by(&[Type("code", "000000"), Key("A")]),
    open(MEMBERS, "members", "nothing-waits").by(&[SignInAdministrator, Open(MEMBERS)]),
    open(MEMBER, "member", "plain").by(&[OpenFirstCase]),
    open(MEMBER, "member", "unchanged").by(&[Key("P")]),
    open(MEMBER_NEW, "member-new", "plain").by(&[Open(MEMBER_NEW)]),
    open(MEMBER_NEW, "member-new", "nothing-typed").by(&[Key("P")]),
    open(CHANGE, "change", "mine").by(&[
        Type("address", "first-officer@example.org"),
        Choose("officer"),
        Choose("head"),
        Key("P"),
    ]),
    open(CHANGE, "change", "withdrawn").by(&[Key("W")]),
    open(MEMBERS, "members", "one-waits").by(&[ProposeStaff, Open(MEMBERS)]),
    open(CHANGE, "change", "waits").by(&[OpenFirstCase]),
    open(CHANGE, "change", "no-reason").by(&[Key("B")]),
    open(CHANGE, "change", "approved").by(&[Key("A")]),
    open(PLACES, "places", "nothing-waits").by(&[SignInAdministrator, Open(PLACES)]),
    open(PLACE_LIST, "place-list", "branches").by(&[Open("/staff/places/branch")]),
    open(PLACE_LIST, "place-list", "empty").by(&[Open("/staff/places/partner")]),
    open(PLACE_ONE, "place", "plain").by(&[Open("/staff/places/branch/PP-1")]),
    open(PLACE_ONE, "place", "no-hours").by(&[Key("P")]),
    open(PLACE_ONE, "place", "in-the-way").by(&[Open("/staff/places/branch/COUNTER-12")]),
    open(PLACE_NEW, "place-new", "branch").by(&[Open("/staff/places/branch/new")]),
    open(PLACE_NEW, "place-new", "nothing-typed").by(&[Key("P")]),
    open(PLACE_NEW, "place-new", "device").by(&[Open("/staff/places/device/new")]),
    open(PLACE_CHANGE, "place-change", "mine").by(&[
        Type("code", "SN-1"),
        Type("model", "Reader 3"),
        Choose("PP-1"),
        Key("P"),
    ]),
    open(PLACE_CHANGE, "place-change", "withdrawn").by(&[Key("W")]),
    open(PLACES, "places", "one-waits").by(&[ProposePlace, Open(PLACES)]),
    open(PLACE_CHANGE, "place-change", "waits").by(&[OpenFirstCase]),
    open(PLACE_CHANGE, "place-change", "no-reason").by(&[Key("B")]),
    open(PLACE_CHANGE, "place-change", "approved").by(&[Key("A")]),
    open(STAFF_PASSKEYS, "staff-passkeys", "none").by(&[SignInAdministrator, Open(STAFF_PASSKEYS)]),
    open(STAFF_PASSKEYS, "staff-passkeys", "two").by(&[AddStaffPasskeys, Open(STAFF_PASSKEYS)]),
    open(STAFF_PASSKEY_REMOVE, "staff-passkey-remove", "asks").by(&[OpenRemoval]),
    open(STAFF_PASSKEYS, "staff-passkeys", "removed").by(&[Send]),
    open(STAFF_PASSKEYS, "staff-passkeys", "code-asked").by(&[Wait(11), Open(STAFF_PASSKEYS)]),
    open(PEOPLE, "people", "plain").by(&[Wait(2), SignInOfficer, Open(PEOPLE)]),
    open(PEOPLE, "people", "unknown").by(&[Type("member_number", "K-000001"), Send]),
    open(PERSON_REPORTS, "person-reports", "open").by(&[Type("member_number", "K-204583"), Send]),
    open(PERSON_REPORT, "person-report", "new").by(&[OpenLink("/report/call-me-back")]),
    open(PERSON_REPORT_STEP, "person-report-step", "about").by(&[OpenLink("/about")]),
    open(PERSON_REPORT_STEP, "person-report-step", "empty").by(&[Send]),
    open(PERSON_REPORT_CHECK, "person-report-check", "plain").by(&[
        Type("answer", "ខ្ញុំចង់សួរអំពីប្រាក់"),
        Send,
        Choose("any"),
        Send,
        Type("answer", "012204583"),
        Send,
    ]),
    open(PERSON_REPORT_CHECK, "person-report-check", "nothing-said").by(&[Send]),
    open(PERSON_REPORT_RECEIVED, "person-report", "received").by(&[
        Choose("national-id"),
        Choose("yes"),
        Send,
    ]),
    open(PERSON_NOT_RIGHT, "person-not-right", "plain").by(&[
        Open(PEOPLE),
        Type("member_number", "K-204583"),
        Send,
        OpenLink("/not-right/name"),
    ]),
    open(PERSON_NOT_RIGHT, "person-not-right", "nothing-typed").by(&[Type("text", " "), Send]),
    open(PERSON_NOT_RIGHT_CHECK, "person-not-right-check", "plain")
        .by(&[Type("text", "ឈ្មោះរបស់ខ្ញុំសរសេរខុស"), Send]),
    open(PERSON_NOT_RIGHT_CHECK, "person-not-right-check", "nothing-said").by(&[Send]),
    open(PERSON_COMPLAINT, "person-complaint", "plain").by(&[
        Open(PEOPLE),
        Type("member_number", "K-204583"),
        Send,
        OpenLink("/complaint"),
    ]),
    open(PERSON_COMPLAINT, "person-complaint", "nothing-typed").by(&[Send]),
    open(COUNTER_COMPLAIN, "counter-complain", "plain").by(&[Open(COUNTER_COMPLAIN)]),
    open(COUNTER_COMPLAIN, "counter-complain", "nothing-typed").by(&[Send]),
    open(AUDIT, "audit", "plain").by(&[SignInAuditor, Open(AUDIT)]),
    open(AUDIT, "audit", "wrong").by(&[Type("about", "?"), Key("A")]),
    open(AUDIT, "audit", "found").by(&[Type("about", ""), Key("A")]),
    open(ANOMALIES, "anomalies", "plain").by(&[Open(ANOMALIES)]),
    // The last rows: whoever has waited so long must sign in again.
    open(CASE, "case", "late").of(Explained).by(&[
        Open(ANSWERS),
        Send,
        Wait(ELEVEN_DAYS),
        Open(SIGN_IN),
        Type("member_number", "K-204577"),
        Send,
        TypeCode,
        Send,
        Open(CASES),
        OpenMyCase,
    ]),
    open(CASE_WITHDRAW, "case-withdraw", "plain").of(Explained).by(&[OpenLink("/withdraw")]),
    open(CASE, "case", "withdrawn").of(Explained).by(&[Send]),
    open(REMINDERS, "staff-reminders", "not-delivered").by(&[
        Remind,
        SignInOfficer,
        Open(REMINDERS),
    ]),
];
