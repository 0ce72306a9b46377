//! Everything that can be done, by name.

/// Something that can be done through any channel.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum UseCase {
    /// Read public pages and their assets.
    ReadPublicPages,
    /// Estimate a pension from numbers that one types oneself.
    TryWhatIf,
    /// Ask for a one-time code and type it back.
    SignIn,
    /// Prove from home who one is, before the first code; or make a slip for a branch.
    ActivateFromHome,
    /// Ask from home, as a survivor who is in no register, for a record of one's own.
    ClaimFromHome,
    /// End one's own session.
    SignOut,
    /// See one's own status on the first page.
    SeeMyPension,
    /// See how one's own amount is worked out.
    SeeWhy,
    /// Estimate one's own pension from what the register holds and one's own changes.
    TryMyWhatIf,
    /// See one's own service and salary facts.
    SeeServiceRecord,
    /// See one's own payments.
    SeePayments,
    /// Say that a datum of one's own is not right.
    ReportCorrection,
    /// Say that one's own circumstances have changed: begin a case, answer, send it.
    SubmitCase,
    /// See one's own cases, what was done on each and by whom.
    SeeMyCases,
    /// Appeal against the rejection of one's own case.
    Appeal,
    /// See the papers of one's own case, add and take back pages, say that one does not have a paper.
    AddPapers,
    /// See which members of staff have opened one's own file.
    SeeWhoLooked,
    /// Set the PIN of the phone service.
    SetUssdPin,
    /// Change the PIN of the phone service there, right after the old one.
    ChangeUssdPin,
    /// See, add and remove one's own passkeys.
    KeepPasskeys,
    /// Say to which mailbox one's own notices go.
    SetEmail,
    /// Say how one wants one's own messages: read or heard, in which language, and of what one is reminded.
    ChooseMessageForm,
    /// Stop every change of one's own record, and see whether it is stopped.
    LockRecord,
    /// See to which account one's own pension goes, and enter another.
    ChangeAccount,
    /// Say that a change of one's own account is not one's own: it is stopped for good.
    StopAccountChange,
    /// Name the person who hears of sensitive changes of one's own record.
    SetTrustedContact,
    /// See who may act for oneself, and let another.
    NameDelegates,
    /// Let another see one's own record, by phone.
    NameDelegateByPhone,
    /// See who is paid in one's own stead, and for whom one is paid.
    SeeMyPayee,
    /// Say that one acts for oneself: nobody is paid in one's stead any more.
    ActForMyself,
    /// End what another may do for oneself.
    RevokeDelegate,
    /// See for whom one may act, begin to, return to one's own record, and decline.
    ActForAnother,
    /// See that one's own death was reported, and say that one lives.
    SayAlive,
    /// Complain in one's own name, and read the answer.
    ComplainInOwnName,
    /// Make a letter about oneself.
    IssueLetter,
    /// See one's own letters, on the web or as files.
    SeeMyLetters,
    /// See what is kept of oneself and for how long, and save all of it.
    SaveMyData,
    /// Check whether a letter is genuine.
    CheckLetter,
    /// Dial the short code; what is personal asks for the PIN first.
    DialUssd,
    /// Send a text message back: stop what was told to that number and is not one's own.
    AnswerByText,
    /// Ask for a new PIN by a member number.
    AskPinRenewal,
    /// Report a death, without account or PIN.
    ReportDeath,
    /// Complain without a name, and read the answer with the number and the code of the complaint.
    Complain,
    /// Set a password with a one-time link.
    AcceptInvite,
    /// Sign in as a member of staff: password, then second factor.
    StaffSignIn,
    /// See the office's cases and open one.
    SeeQueue,
    /// Take a case, correct its facts, approve or return it.
    DecideCase,
    /// See the amounts that wait for a second officer, and one of them with its instrument.
    SeeAwardDecisions,
    /// Propose an amount where no rule is known.
    ProposeAward,
    /// Approve or refuse an amount that another officer has proposed.
    DecideAward,
    /// See which visits slips announce to the branches of the office.
    SeeVisits,
    /// See the papers of a person at a counter, add pages and take back those that one added.
    AddPapersForPerson,
    /// Enter a case for the person who stands at one's counter: see what she may send, answer with her, send it.
    EnterCaseForPerson,
    /// Enter another account for a person at a counter.
    EnterAccountChange,
    /// See the accounts that wait for an officer, approve and refuse them.
    DecideAccountChange,
    /// Stop every change of a person's record, for her.
    LockForPerson,
    /// End what others may do for a person who asks for it at a branch or on the phone.
    StopDelegatesForPerson,
    /// Enter how a person at the counter wants to be written to.
    EnterMessageChoices,
    /// Propose that another acts for a person at a counter, and see such proposals.
    ProposeDelegate,
    /// Propose a guardian named by a decision, his end, or that he goes on after the person has stopped him.
    ProposeGuardian,
    /// Confirm or refuse who is to act for a person, or no more, as another of the staff has proposed.
    ConfirmDelegate,
    /// Search the trail of what was done.
    ReadAudit,
    /// Find a locked record, propose to unlock it and confirm another's proposal.
    UnlockRecord,
    /// Compare a person's papers with the register, propose to bind her phone, and hand her the device for
    /// her PIN.
    ProposeBinding,
    /// Confirm or refuse the binding of a phone that another of the staff has proposed.
    ConfirmBinding,
    /// Enter a survivor who is in no register, see who waits, and open one; call whoever told by phone that she claims.
    EnterClaimant,
    /// Confirm or refuse a survivor's record that somebody else has entered.
    DecideClaimant,
    /// See reports of deaths and open one, write down that the person lives, or what was found out.
    AnswerDeath,
    /// See which records are joined, compare two, propose that they are joined or parted, and say no to it.
    ProposeMerge,
    /// Join two records, or part them, as another officer has proposed.
    DecideMerge,
    /// Say who is meant by a report of a death, confirm what another has found out, see a paper, end it.
    DecideDeath,
    /// See what was paid after a death, propose that it comes back or is waived, and take that back.
    ProposeRecovery,
    /// Confirm or refuse what another officer has proposed about money that was paid after a death.
    DecideRecovery,
    /// Propose who is paid in somebody's stead, and that it ends; see who is.
    ProposePayee,
    /// Decide who is paid in somebody's stead, as another officer proposed it.
    DecidePayee,
    /// See the complaints at one's own desk, say that one has read them, and answer them.
    AnswerComplaint,
    /// See who asked for a new PIN, ask in a person's stead, and say that one has seen her and her paper.
    AttestPinRenewal,
    /// Call a person about a new PIN, and confirm another's visit.
    ProvePinRenewal,
    /// Enrol the fingers of a person who agrees to it at one's counter.
    EnrolFingers,
    /// Let a waiting enrolment of fingers count, in the place of the first if there was one, or refuse it.
    SettleEnrolment,
    /// Take back one's own leave to be known by one's fingers: what is kept of them is removed.
    WithdrawFingers,
    /// Remove what is kept of a person's fingers, for her.
    WithdrawFingersForPerson,
    /// Serve whoever comes to one's branch to show that she is alive.
    ServeVisit,
    /// Confirm, as a second one of the staff, that a person has shown by her paper that she is alive, or send her on.
    SettleVisit,
    /// Say that a person who was sent on was seen, and lives.
    AttestLife,
    /// See what of the certificates of scanners, agents and branches is unusual.
    SeeAnomalies,
    /// See in full what a page of staff masks; which page she may open at all is asked beside it.
    RevealPrivate,
    /// See which notices reached nobody, and say how the person was reached.
    FollowUndelivered,
    /// See the staff, propose a change of it, and decide what another administrator has proposed.
    ManageStaff,
    /// See partners, branches, health centres and devices, propose a change of them, and decide what another
    /// administrator has proposed.
    ManagePlaces,
    /// See, add, use and remove one's own passkeys as a member of staff.
    KeepStaffPasskeys,
    /// See the pension rules by date.
    SeeRules,
    /// Read the demo's messages and gallery.
    ReadDemo,
    /// Pull the numbered batches of instructions for the back office.
    PullBatches,
    /// Say that the back office holds a batch.
    AcknowledgeBatch,
    /// Say what became of instructions in the back office.
    ReportCarriedOut,
    /// Decide a case that waits for the back office.
    TakeDecisions,
    /// See what a partner's machine may enter, enter a case for a person, and see where those stand that it entered; pass
    /// on a complaint, and report a death.
    EnterCaseByMachine,
    /// Enter a survivor who is in no register by a partner's machine, and see where her record stands.
    EnterClaimantByMachine,
    /// Send a paper for a case that a partner's machine entered.
    AddPapersByMachine,
    /// Load a file of the back office.
    Import,
    /// Print anybody's working at the machine's terminal.
    ExplainAtTerminal,
    /// Invite the first administrators at the machine's terminal.
    InviteStaff,
    /// Take a letter back at the machine's terminal.
    WithdrawLetter,
    /// Move the data under the newest key at the machine's terminal.
    RotateKeys,
    /// List reported corrections at the machine's terminal.
    ListCorrections,
    /// List files that should have ended and have not, at the machine's terminal.
    ListLimbo,
    /// Make, list and revoke the keys of partners' machines at the machine's terminal.
    KeepMachineKeys,
    /// Work everybody's pension out again at the machine's terminal.
    Recompute,
    /// Compare everybody's records and list likely duplicates at the machine's terminal.
    ReviewDuplicates,
}

impl UseCase {
    /// Every use case, in the order of the table.
    pub const ALL: [Self; 110] = [
        Self::ReadPublicPages,
        Self::TryWhatIf,
        Self::SignIn,
        Self::ActivateFromHome,
        Self::ClaimFromHome,
        Self::SignOut,
        Self::SeeMyPension,
        Self::SeeWhy,
        Self::TryMyWhatIf,
        Self::SeeServiceRecord,
        Self::SeePayments,
        Self::ReportCorrection,
        Self::SubmitCase,
        Self::SeeMyCases,
        Self::Appeal,
        Self::AddPapers,
        Self::SeeWhoLooked,
        Self::SetUssdPin,
        Self::ChangeUssdPin,
        Self::KeepPasskeys,
        Self::SetEmail,
        Self::ChooseMessageForm,
        Self::LockRecord,
        Self::ChangeAccount,
        Self::StopAccountChange,
        Self::SetTrustedContact,
        Self::NameDelegates,
        Self::NameDelegateByPhone,
        Self::SeeMyPayee,
        Self::ActForMyself,
        Self::RevokeDelegate,
        Self::ActForAnother,
        Self::SayAlive,
        Self::ComplainInOwnName,
        Self::IssueLetter,
        Self::SeeMyLetters,
        Self::SaveMyData,
        Self::CheckLetter,
        Self::DialUssd,
        Self::AnswerByText,
        Self::AskPinRenewal,
        Self::ReportDeath,
        Self::Complain,
        Self::AcceptInvite,
        Self::StaffSignIn,
        Self::SeeQueue,
        Self::DecideCase,
        Self::SeeAwardDecisions,
        Self::ProposeAward,
        Self::DecideAward,
        Self::SeeVisits,
        Self::AddPapersForPerson,
        Self::EnterCaseForPerson,
        Self::EnterAccountChange,
        Self::DecideAccountChange,
        Self::LockForPerson,
        Self::StopDelegatesForPerson,
        Self::EnterMessageChoices,
        Self::ProposeDelegate,
        Self::ProposeGuardian,
        Self::ConfirmDelegate,
        Self::ReadAudit,
        Self::UnlockRecord,
        Self::ProposeBinding,
        Self::ConfirmBinding,
        Self::EnterClaimant,
        Self::DecideClaimant,
        Self::AnswerDeath,
        Self::DecideDeath,
        Self::ProposeMerge,
        Self::DecideMerge,
        Self::ProposeRecovery,
        Self::DecideRecovery,
        Self::ProposePayee,
        Self::DecidePayee,
        Self::AnswerComplaint,
        Self::AttestPinRenewal,
        Self::ProvePinRenewal,
        Self::EnrolFingers,
        Self::SettleEnrolment,
        Self::WithdrawFingers,
        Self::WithdrawFingersForPerson,
        Self::ServeVisit,
        Self::SettleVisit,
        Self::AttestLife,
        Self::SeeAnomalies,
        Self::RevealPrivate,
        Self::FollowUndelivered,
        Self::ManageStaff,
        Self::ManagePlaces,
        Self::KeepStaffPasskeys,
        Self::SeeRules,
        Self::ReadDemo,
        Self::PullBatches,
        Self::AcknowledgeBatch,
        Self::ReportCarriedOut,
        Self::TakeDecisions,
        Self::EnterCaseByMachine,
        Self::EnterClaimantByMachine,
        Self::AddPapersByMachine,
        Self::Import,
        Self::ExplainAtTerminal,
        Self::InviteStaff,
        Self::WithdrawLetter,
        Self::RotateKeys,
        Self::ListCorrections,
        Self::ListLimbo,
        Self::KeepMachineKeys,
        Self::Recompute,
        Self::ReviewDuplicates,
    ];
}
