//! Members who have not retired yet.

use crate::TestDb;

impl TestDb {
    /// Everybody in the registers serves still, and draws no pension for service of her own.
    pub async fn everybody_serves(&self) {
        self.tamper("UPDATE membership SET retired_on = NULL; UPDATE award SET kind = 'survivor'")
            .await;
    }

    /// Everybody in the registers has retired, and draws no pension for service of her own.
    pub async fn nobody_draws_a_pension(&self) {
        self.tamper("UPDATE award SET kind = 'survivor'").await;
    }
}
