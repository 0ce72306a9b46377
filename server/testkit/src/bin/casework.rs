//! A process that does casework on a database, to be killed by the test `kill`.
//!
//! Arguments: the database's address, the folder of its keys. Each line on standard input is one case:
//! person, key of sending, officer, province, key of taking, key of approving. Each act that was
//! answered is a line on standard output: `sent` or `approved`, person, reference. Keys are the
//! client's: a line that is given again repeats the same acts.

use std::io::{Read, Write};
use std::path::Path;

use futures_util::{StreamExt, stream};
use sothon_app::case::{self, Decided, Submission, Submitted};
use sothon_app::{App, AppError};
use sothon_domain::access::{Actor, Office, StaffMember, StaffRole};
use sothon_domain::casework::{CaseKind, Channel};
use sothon_domain::flow::StepKey;
use sothon_domain::person::{PersonId, Reference, StaffId};
use uuid::Uuid;

/// How many cases are worked on at once.
const AT_ONCE: usize = 8;
const KIND: CaseKind = CaseKind::AddressChanged;

#[tokio::main]
async fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [url, keys] = &arguments[..] else { panic!("give the address and the keys") };
    let app = sothon_testkit::attach(url, Path::new(keys)).await;
    let mut lines = String::new();
    std::io::stdin().read_to_string(&mut lines).expect("standard input is text");
    stream::iter(lines.lines().map(Order::read))
        .for_each_concurrent(AT_ONCE, |order| {
            let app = &app;
            async move { order.carry_out(app).await.expect("an act ends in an answer") }
        })
        .await;
}

struct Order {
    me: Actor,
    name: PersonId,
    officer: Actor,
    keys: [Uuid; 3],
}

impl Order {
    fn read(line: &str) -> Self {
        let words: Vec<&str> = line.split(' ').collect();
        let [person, send, officer, province, take, approve] = words[..] else { panic!("{line}") };
        let id = |text: &str| text.parse::<Uuid>().expect("a UUID");
        let office = Office::Province(province.parse().expect("a province"));
        let officer =
            StaffMember { id: StaffId::new(id(officer)), role: StaffRole::Officer, office };
        let name = PersonId::new(id(person));
        Self {
            me: Actor::person(name),
            name,
            officer: Actor::staff(officer),
            keys: [id(send), id(take), id(approve)],
        }
    }

    async fn carry_out(&self, app: &App) -> Result<(), AppError> {
        if case::mine(app, &self.me).await?.is_empty() {
            case::answer(app, &self.me, KIND, StepKey::Place, "01020101").await?;
            case::answer(app, &self.me, KIND, StepKey::Since, "10/2026").await?;
        }
        let shown = case::draft(app, &self.me, KIND).await?.shown;
        let submission = Submission { kind: KIND, channel: Channel::Web, key: self.keys[0], shown };
        let reference = match case::submit(app, &self.me, &submission).await? {
            Submitted::Received(reference) => reference,
            other => panic!("{other:?}"),
        };
        self.say("sent", reference);
        for decided in [
            case::take(app, &self.officer, reference, self.keys[1]).await?,
            case::approve(app, &self.officer, reference, self.keys[2]).await?,
        ] {
            assert_eq!(decided, Decided::Done);
        }
        self.say("approved", reference);
        Ok(())
    }

    fn say(&self, act: &str, reference: Reference) {
        let mut out = std::io::stdout().lock();
        writeln!(out, "{act} {} {reference}", self.name).expect("the test reads");
        out.flush().expect("the test reads");
    }
}
