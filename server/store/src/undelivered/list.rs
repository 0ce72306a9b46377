//! The notices that nobody has followed yet.

use sothon_domain::access::Scope;
use sothon_domain::person::PersonId;
use sothon_domain::undelivered::GivenUp;

use super::Undelivered;
use crate::message_outbox::Channel;
use crate::person::{open_email, open_name, open_phone};
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// How many wait.
pub async fn waiting(db: &Db, scope: &Scope) -> Result<i64, StoreError> {
    let args = ScopeArgs::from(scope);
    Ok(sqlx::query_scalar!(
        r#"SELECT count(*) AS "count!" FROM message_outbox o JOIN person p ON p.id = o.person
        WHERE o.state = 'dead' AND o.followed_how IS NULL
            AND in_scope(p.id, p.province, $1, $2, $3)"#,
        args.own,
        args.province,
        args.all,
    )
    .fetch_one(db.pool())
    .await?)
}

/// Those that wait, oldest first: at most `limit` after the first `skip`.
pub async fn list(
    db: &Db,
    scope: &Scope,
    skip: i64,
    limit: i64,
) -> Result<Vec<Undelivered>, StoreError> {
    let args = ScopeArgs::from(scope);
    let rows = sqlx::query!(
        r#"SELECT o.message, o.channel, o.dead_because, o.enqueued_at, p.id AS person, p.data_key,
            p.ring_key, p.name_khmer, p.name_latin, p.phone, p.email,
            (SELECT min(m.member_number) FROM known_number m WHERE m.person = p.id)
                AS "member_number!"
        FROM message_outbox o JOIN person p ON p.id = o.person
        WHERE o.state = 'dead' AND o.followed_how IS NULL
            AND in_scope(p.id, p.province, $1, $2, $3)
        ORDER BY o.enqueued_at, o.id LIMIT $4 OFFSET $5"#,
        args.own,
        args.province,
        args.all,
        limit,
        skip,
    )
    .fetch_all(db.pool())
    .await?;
    let opened = rows.into_iter().map(|row| {
        let wrong = |problem| StoreError::inconsistent("message_outbox", row.message, problem);
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(row.person, &wrapped)?;
        let because = row
            .dead_because
            .as_deref()
            .map(|code| GivenUp::from_code(code).ok_or_else(|| wrong("an unknown reason")));
        let phone = row
            .phone
            .map(|sealed| open_phone(db.vault(), &key, row.person, &sealed))
            .transpose()?;
        let email = row
            .email
            .map(|sealed| open_email(db.vault(), &key, row.person, &sealed))
            .transpose()?;
        Ok(Undelivered {
            message: row.message,
            person: PersonId::new(row.person),
            name: open_name(db.vault(), &key, row.person, &row.name_khmer, &row.name_latin)?,
            phone,
            email,
            member_number: row.member_number.parse().map_err(|_| wrong("no member number"))?,
            channel: Channel::from_code(&row.channel).ok_or_else(|| wrong("an unknown channel"))?,
            because: because.transpose()?,
            written_at: row.enqueued_at,
        })
    });
    opened.collect()
}
