//! Administrators, an officer, and the shortest way to a change.

use std::sync::Mutex;

use async_trait::async_trait;
use sothon_app::message::send_pending_mail;
use sothon_app::port::{Mail, MailError, MailSender};
use sothon_app::staff::session::{self, Resumed};
use sothon_app::staff::{Accepted, SignedIn, accept_invite, code_now, open_invite, sign_in};
use sothon_app::staff_change::{self, Decided, Proposed, Wanted};
use sothon_app::{App, AppError};
use sothon_domain::access::{Actor, Who};
use sothon_domain::person::{StaffChangeId, StaffId};
use sothon_domain::staff_change::{RefusalReason, TypedMember};
use sothon_testkit::{Officer, TestDb};
use time::Duration;

/// The card that everybody types who follows a link, and a password that is long enough.
const CARD: &str = "555666777";
pub(crate) const PASSWORD: &str = "a new password of the officer";

/// Three administrators and an officer of Phnom Penh.
pub(crate) struct Setting {
    pub(crate) test: TestDb,
    pub(crate) app: App,
    pub(crate) maker: Actor,
    pub(crate) checker: Actor,
    pub(crate) third: Actor,
    pub(crate) officer: Officer,
    pub(crate) member: Actor,
}

/// Who acts.
pub(crate) fn id(actor: &Actor) -> StaffId {
    match &actor.who {
        Who::Staff(member) => member.id,
        who => panic!("{who:?}"),
    }
}

/// What the form for an agent sends.
pub(crate) fn agent(address: &str, branch: &str) -> TypedMember {
    TypedMember { branch: branch.into(), ..typed(address, "agent", "") }
}

/// What the forms send.
pub(crate) fn typed(address: &str, role: &str, office: &str) -> TypedMember {
    let (address, role, office) = (address.into(), role.into(), office.into());
    TypedMember { address, role, office, ..TypedMember::default() }
}

impl Setting {
    pub(crate) async fn new() -> Self {
        let test = TestDb::new().await;
        let app = test.use_cases();
        let officer = Officer::of_phnom_penh();
        test.add_branches().await;
        Self {
            maker: test.add_officer(&Officer::administrator(0)).await,
            checker: test.add_officer(&Officer::administrator(1)).await,
            third: test.add_officer(&Officer::administrator(2)).await,
            member: test.add_officer(&officer).await,
            officer,
            app,
            test,
        }
    }

    /// The same with two administrators only.
    pub(crate) async fn of_two() -> Self {
        let this = Self::new().await;
        let third = format!("DELETE FROM staff WHERE id = '{}'", id(&this.third));
        this.test.tamper(&third).await;
        this
    }

    pub(crate) async fn propose(&self, by: &Actor, wanted: &Wanted) -> Proposed {
        let proposed = staff_change::propose(&self.app, by, self.test.id(), wanted).await;
        proposed.expect("proposing ends in an answer")
    }

    /// A change that waits, by the maker.
    pub(crate) async fn waits(&self, wanted: &Wanted) -> StaffChangeId {
        match self.propose(&self.maker, wanted).await {
            Proposed::Waits(id) => id,
            other => panic!("{other:?}"),
        }
    }

    pub(crate) async fn approve(&self, by: &Actor, id: StaffChangeId) -> Decided {
        let decided = staff_change::approve(&self.app, by, id, self.test.id()).await;
        decided.expect("approving ends in an answer")
    }

    pub(crate) async fn refuse(&self, by: &Actor, id: StaffChangeId) -> Decided {
        let reason = RefusalReason::NotOrdered;
        let decided = staff_change::refuse(&self.app, by, id, self.test.id(), reason).await;
        decided.expect("refusing ends in an answer")
    }

    pub(crate) async fn withdraw(&self, by: &Actor, id: StaffChangeId) -> Decided {
        let decided = staff_change::withdraw(&self.app, by, id, self.test.id()).await;
        decided.expect("withdrawing ends in an answer")
    }

    /// Proposes and approves it.
    pub(crate) async fn done(&self, wanted: &Wanted) {
        let id = self.waits(wanted).await;
        assert_eq!(self.approve(&self.checker, id).await, Decided::Done);
    }

    /// The mails that wait, sent: recipient and text of each.
    pub(crate) async fn mails(&self) -> Vec<(String, String)> {
        let server = Server::default();
        send_pending_mail(&self.app, &server, || false).await.expect("the database answers");
        server.0.into_inner().expect("no test panics while it holds them")
    }

    /// Follows the link of the only mail and sets a password; the secret of the new second factor.
    pub(crate) async fn follow_link(&self, to: &str) -> String {
        let mails = self.mails().await;
        let [(address, text)] = mails.as_slice() else { panic!("{mails:?}") };
        assert_eq!(address, to);
        let token = text.split("/staff/invite/").nth(1).expect("the mail has a link");
        let token = token.split_whitespace().next().unwrap_or_default();
        let invited = open_invite(&self.app, token).await.expect("the database answers");
        let secret = invited.expect("the link works").secret;
        let code = code_now(&self.app, &secret).expect("the secret is one");
        let accepted = accept_invite(&self.app, token, PASSWORD, &code, CARD).await;
        assert_eq!(accepted.expect("accepting ends in an answer"), Accepted::Done);
        let again = accept_invite(&self.app, token, PASSWORD, &code, CARD).await;
        assert_eq!(again.expect("accepting ends in an answer"), Accepted::NotValid);
        secret
    }

    /// Signs in half a minute later, for one code signs in once.
    pub(crate) async fn sign_in(&self, address: &str, password: &str, secret: &str) -> SignedIn {
        self.test.clock.advance(Duration::seconds(30));
        let code = code_now(&self.app, secret).expect("the secret is one");
        sign_in(&self.app, address, password, &code).await.expect("the try is answered")
    }

    /// What a session means now.
    pub(crate) async fn resume(&self, token: &str) -> Resumed {
        session::resume(&self.app, token).await.expect("the store of sessions answers")
    }

    /// A new session.
    pub(crate) async fn session(&self, of: &Actor) -> Result<String, AppError> {
        session::start(&self.app, id(of)).await
    }
}

/// A mail server that keeps what it is given.
#[derive(Default)]
struct Server(Mutex<Vec<(String, String)>>);

#[async_trait]
impl MailSender for Server {
    async fn send_mail(&self, mail: &Mail) -> Result<(), MailError> {
        let mut kept = self.0.lock().expect("no test panics while it holds them");
        kept.push((mail.to.as_str().to_owned(), mail.text.clone()));
        Ok(())
    }
}
