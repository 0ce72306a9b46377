//! Whom no reminder reached.

use sothon_domain::access::Scope;
use sothon_domain::person::{MemberNumber, PersonId, PersonName, PlaceCode};
use time::Date;

use crate::person::open_name;
use crate::scope_args::ScopeArgs;
use crate::vault::WrappedKey;
use crate::{Db, StoreError};

/// A person whom no reminder of this due date reached.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unreached {
    /// Who.
    pub person: PersonId,
    /// Her name.
    pub name: PersonName,
    /// One of her member numbers, the first by the alphabet.
    pub member_number: MemberNumber,
    /// Where she lives.
    pub place: PlaceCode,
    /// Until when she is to show that she is alive.
    pub due: Date,
}

/// Whom no reminder with a due date between both days reached, with what is read of them and how it is turned over. The
/// arguments after those of the scope and of the days begin with `$6`.
///
/// No reminder reached her who was to be told and was told by nobody, while every message failed or is in doubt
/// (`domain/src/delivery.rs`, `Reach::NotReached`); a count asked for each person keeps to her few messages. Nobody asks at
/// a door for a person of whose death a report stands, nor for a record that goes on under another number.
macro_rules! unreached {
    ($query:ident, $read:tt, $turned:tt, $scope:expr, $dues:expr $(, $more:expr)*) => {{
        let (args, (first, last)) = (ScopeArgs::from($scope), $dues);
        sqlx::$query!(
            $read + "FROM person p
        WHERE p.life_certificate_due BETWEEN $4 AND $5
            AND (SELECT count(*) FROM life_reminder l
                WHERE l.person = p.id AND l.due = p.life_certificate_due) > 0
            AND (SELECT count(*) FROM life_told_by_hand h
                WHERE h.person = p.id AND h.due = p.life_certificate_due) = 0
            AND (SELECT count(*) FROM life_reminder_message k
                    JOIN message_outbox o ON o.message = k.message
                    LEFT JOIN LATERAL (SELECT m.receipt FROM message_receipt m
                        WHERE m.gateway = o.gateway AND m.gateway_id = ANY(o.gateway_ids)
                            AND m.received_at BETWEEN o.enqueued_at
                                AND o.enqueued_at + interval '14 days'
                        ORDER BY array_position(o.gateway_ids, m.gateway_id) LIMIT 1) r ON true
                WHERE k.person = p.id AND k.due = p.life_certificate_due
                    AND (r.receipt = 'delivered' OR (r.receipt IS NULL AND (o.state = 'waiting'
                        OR (o.state = 'sent' AND NOT o.doubtful))))) = 0
            AND NOT EXISTS (SELECT FROM record_merge g
                WHERE g.retired = p.id AND g.state IN ('standing', 'parting'))
            AND NOT EXISTS (SELECT FROM death_report d
                WHERE d.person = p.id AND d.state IN ('asked', 'proposed', 'held'))
            AND in_scope(p.id, p.province, $1, $2, $3)" + $turned,
            args.own,
            args.province,
            args.all,
            first,
            last
            $(, $more)*
        )
    }};
}

/// How many there are with a due date between both days.
pub async fn count_unreached(
    db: &Db,
    scope: &Scope,
    dues: (Date, Date),
) -> Result<i64, StoreError> {
    let count = unreached!(query_scalar, r#"SELECT count(*) AS "count!" "#, "", scope, dues);
    Ok(count.fetch_one(db.pool()).await?)
}

/// Those, by the place where they live and then by the due date: at most `limit` after the first `skip`.
pub async fn unreached(
    db: &Db,
    scope: &Scope,
    dues: (Date, Date),
    (skip, limit): (i64, i64),
) -> Result<Vec<Unreached>, StoreError> {
    let rows = unreached!(
        query,
        r#"SELECT p.id, p.life_certificate_due AS "due!", p.data_key, p.ring_key, p.name_khmer,
            p.name_latin, p.place,
            (SELECT min(m.member_number) FROM known_number m WHERE m.person = p.id)
                AS "member_number!"
        "#,
        "
        ORDER BY p.place, p.life_certificate_due, p.id LIMIT $6 OFFSET $7",
        scope,
        dues,
        limit,
        skip
    )
    .fetch_all(db.pool())
    .await?;
    let opened = rows.into_iter().map(|row| {
        let wrong = |problem| StoreError::inconsistent("person", row.id, problem);
        let wrapped = WrappedKey { ring_key: row.ring_key, bytes: row.data_key };
        let key = db.vault().unwrap(row.id, &wrapped)?;
        Ok(Unreached {
            person: PersonId::new(row.id),
            name: open_name(db.vault(), &key, row.id, &row.name_khmer, &row.name_latin)?,
            member_number: row.member_number.parse().map_err(|_| wrong("no member number"))?,
            place: row.place.parse().map_err(|_| wrong("no place"))?,
            due: row.due,
        })
    });
    opened.collect()
}
