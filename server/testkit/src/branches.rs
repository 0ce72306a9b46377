//! Branches and partners that do not exist.

use sothon_domain::access::Actor;
use sothon_domain::effects::Clock;
use sothon_domain::place_change::{Facts, Names};
use sothon_store::branch::Branch;
use sothon_store::{Act, Subject, Tx, import, place};

use crate::TestDb;

impl TestDb {
    /// Two branches of Phnom Penh and one of Banteay Meanchey: `PP-1`, `PP-2`, `BM-1`.
    pub async fn add_branches(&self) {
        let branch = |code: &str, place: &str, khmer: &str, latin: &str| Branch {
            code: code.into(),
            place: place.parse().expect("a sample place"),
            khmer: khmer.into(),
            latin: latin.into(),
            address: String::new(),
            hours: Default::default(),
            phone: "023456789".parse().expect("a sample phone"),
        };
        let branches = [
            branch("PP-1", "120101", "សាខាចំការមន", "Chamkar Mon branch"),
            branch("PP-2", "1202", "សាខាដូនពេញ", "Doun Penh branch"),
            branch("BM-1", "010201", "សាខាមង្គលបូរី", "Mongkol Borei branch"),
        ];
        let mut tx = self.db.begin().await.expect("the database answers");
        let landed = import::branches(&mut tx, &branches, import::OnChange::Report).await;
        landed.expect("the branches are new");
        self.added(tx).await;
    }

    /// A hospital that is a partner of the register, under this code.
    pub async fn add_partner(&self, code: &str) {
        let khmer = "មន្ទីរពេទ្យបង្អែក".to_owned();
        let names = Names { khmer, latin: "Referral Hospital".to_owned() };
        let phone = "023456789".parse().expect("a sample phone");
        let code = code.parse().expect("a sample code");
        let mut tx = self.db.begin().await.expect("the database answers");
        let written = place::write(&mut tx, &code, &Facts::Partner { names, phone }).await;
        written.expect("the register takes it");
        self.added(tx).await;
    }

    async fn added(&self, tx: Tx) {
        let (actor, subject) = (Actor::system("testkit"), Subject::Other("test".into()));
        let (at, detail) = (self.clock.now(), Default::default());
        let act = Act { actor: &actor, act: "test.added", subject, at, detail, event: false };
        tx.commit(act).await.expect("the database answers");
    }

    /// Everybody in the register has proved who she is.
    pub async fn activate_everybody(&self) {
        let mut connection = self.superuser().await;
        let sql = "INSERT INTO activation (person, activated_at) SELECT id, $1 FROM person \
                   ON CONFLICT DO NOTHING";
        let done = sqlx::query(sql).bind(self.clock.now()).execute(&mut connection).await;
        done.expect("a superuser may write");
    }
}
