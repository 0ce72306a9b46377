//! How many reports came from a phone or an address, and how many of them turned out wrong.

use sothon_domain::access::Scope;
use sothon_domain::person::Phone;
use time::OffsetDateTime;

use crate::scope_args::ScopeArgs;
use crate::vault::Vault;
use crate::{StoreError, Tx};

/// Keep hashes of reporters apart from others.
const ADDRESS: &str = "death-report-address";
const PHONE: &str = "death-report-phone";
const CALLER: &str = "death-report-caller";

/// By what a reporter is known again.
#[derive(Clone, Copy, Debug)]
pub enum Reporter<'a> {
    /// The address of the network she comes from.
    Address(&'a str),
    /// The phone on which she wants to be called back, as she typed it: it may be anybody's.
    Phone(&'a Phone),
    /// The phone from which she calls, as its network names it: what others type of it does not count for her.
    Caller(&'a Phone),
}

impl Reporter<'_> {
    /// The keyed hash under which she is counted.
    pub(super) fn hash(self, vault: &Vault) -> Vec<u8> {
        match self {
            Self::Address(address) => vault.search_hash(ADDRESS, address),
            Self::Phone(phone) => vault.search_hash(PHONE, phone.as_str()),
            Self::Caller(phone) => vault.search_hash(CALLER, phone.as_str()),
        }
    }
}

/// What is known of a reporter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    /// How many reports she has sent lately.
    pub sent: i64,
    /// How many of hers turned out wrong: the person lives, or an officer found that it is not true.
    pub wrong: i64,
}

/// How many reports of hers inside the scope were sent after `lately`, and how many of those sent after `since`, which
/// lies further back, turned out wrong. Whoever else counts the same reporter waits until the transaction has ended, so
/// that none is counted too late; who counts two reporters in one transaction always counts them in the same order.
pub async fn counted(
    tx: &mut Tx,
    scope: &Scope,
    reporter: Reporter<'_>,
    (lately, since): (OffsetDateTime, OffsetDateTime),
) -> Result<Counted, StoreError> {
    let (args, hash) = (ScopeArgs::from(scope), reporter.hash(tx.vault()));
    sqlx::query!("SELECT pg_advisory_xact_lock(hashtextextended(encode($1, 'hex'), 0))", hash)
        .execute(tx.connection())
        .await?;
    Ok(sqlx::query_as!(
        Counted,
        r#"SELECT count(*) FILTER (WHERE r.reported_at > $2) AS "sent!",
            count(*) FILTER (WHERE r.state IN ('contradicted', 'restored') OR r.reason = 'not-true')
                AS "wrong!"
        FROM death_report r
        WHERE (r.address_hash = $1 OR r.phone_hash = $1) AND r.reported_at > $3
            AND in_scope(r.person, r.province, $4, $5, $6)"#,
        hash,
        lately,
        since,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(tx.connection())
    .await?)
}
