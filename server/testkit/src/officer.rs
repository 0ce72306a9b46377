//! Members of staff who do not exist.

use sothon_app::App;
use sothon_app::staff::{NewMember, code_now, register};
use sothon_domain::access::{Actor, Office, StaffMember, StaffRole};
use sothon_domain::person::{NationalId, PlaceCode};

use crate::TestDb;

/// The card of members of staff about whom a test says nothing else: that of nobody else.
const CARD: &str = "555666777";

/// A member of staff; change the fields a test is about.
#[derive(Clone, Debug)]
pub struct Officer {
    /// Address of her mailbox.
    pub address: String,
    /// What she may do.
    pub role: StaffRole,
    /// Where she works.
    pub office: Office,
    /// Her password.
    pub password: String,
    /// The secret of her second factor, in base 32.
    pub secret: String,
    /// The number of her own identity card, when it is known.
    pub card: Option<String>,
}

impl Officer {
    /// An officer of Phnom Penh, where [`crate::Pensioner::sokha`] lives.
    pub fn of_phnom_penh() -> Self {
        Self::of("12", "PHNOM")
    }

    /// An officer of Banteay Meanchey, where [`crate::Pensioner::dara`] lives.
    pub fn of_banteay_meanchey() -> Self {
        Self::of("01", "BANTEAY")
    }

    /// An officer of the head office.
    pub fn of_head_office() -> Self {
        let address = "officer@example.org".into();
        Self { address, office: Office::Head, ..Self::of("00", "HEAD") }
    }

    /// The administrator with this number, from 0 on.
    pub fn administrator(number: u8) -> Self {
        let secret = char::from(b'A' + number).to_string();
        Self {
            address: format!("administrator-{number}@example.org"),
            role: StaffRole::Administrator,
            office: Office::Head,
            ..Self::of("00", &secret)
        }
    }

    /// Another officer of the same office.
    pub fn colleague(&self) -> Self {
        let secret = self.secret.chars().rev().collect();
        Self { address: format!("second-{}", self.address), secret, ..self.clone() }
    }

    fn of(province: &str, secret: &str) -> Self {
        Self {
            address: format!("officer-{province}@example.org"),
            role: StaffRole::Officer,
            office: Office::Province(province.parse().expect("two digits are a province")),
            password: "rain on the river at noon".into(),
            secret: secret.repeat(32).chars().take(32).collect(),
            card: Some(CARD.into()),
        }
    }

    /// The code that her authenticator shows now. One code signs in once: let 30 seconds pass
    /// between two.
    pub fn code(&self, app: &App) -> String {
        code_now(app, &self.secret).expect("the secret is one")
    }
}

impl TestDb {
    /// Registers a member of staff and returns the actor she is after signing in. An agent of a province works
    /// at its [`counter`](Self::counter).
    pub async fn add_officer(&self, officer: &Officer) -> Actor {
        let role = officer.role;
        let office = match &officer.office {
            Office::Province(province) if role == StaffRole::Agent => self.counter(province).await,
            office => office.clone(),
        };
        let card: Option<NationalId> =
            officer.card.as_ref().map(|card| card.parse().expect("nine digits are a card"));
        let new = NewMember {
            address: &officer.address,
            role,
            office: office.clone(),
            password: &officer.password,
            secret: &officer.secret,
            card: card.as_ref(),
        };
        let registered = register(&self.use_cases(), &Actor::system("testkit"), new).await;
        let id = registered.expect("the officer is new");
        Actor::staff(StaffMember { id, role, office })
    }

    /// The counter of a branch in the province's first district, which is added where it is not there yet:
    /// `COUNTER-12`.
    pub async fn counter(&self, province: &PlaceCode) -> Office {
        let code = format!("COUNTER-{province}");
        let mut connection = self.superuser().await;
        let sql = "INSERT INTO branch (code, place, name_khmer, name_latin, phone) \
                   VALUES ($1, $2 || '01', 'សាខា', 'Counter', '+85523456789') ON CONFLICT DO NOTHING";
        let done = sqlx::query(sql).bind(&code).bind(province.as_str()).execute(&mut connection);
        done.await.expect("a superuser may write");
        let code = code.parse().expect("a sample code");
        Office::Branch { code, province: province.clone() }
    }
}
