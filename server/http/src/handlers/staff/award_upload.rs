//! A form of staff that carries a file, in parts (RFC 7578). It is the one form larger than a few
//! kilobytes, so nobody but an officer gets as far as sending it.

use std::collections::BTreeMap;

use axum::extract::multipart::Multipart;
use axum::extract::{DefaultBodyLimit, FromRequest, FromRequestParts, Request};
use sothon_app::authorisation::{UseCase, authorise};
use sothon_domain::award_decision::{Instrument, LARGEST_INSTRUMENT, NotAnInstrument};

use crate::error_page::Failure;
use crate::parts::{file, text, unreadable};
use crate::staff_visitor::StaffVisitor;
use crate::{Portal, csrf};

/// The longest request we read to its end, in bytes. A photo that is too large is larger than its limit:
/// it is read and dropped, so that the officer sees what is wrong and not a broken connection.
const LONGEST_REQUEST: usize = 12 * 1024 * 1024;

/// How many bytes the fields without the file may have together.
const LONGEST_FIELDS: usize = 16 * 1024;

/// The name of the token's field.
const TOKEN: &str = "csrf";

/// The name of the file's field.
const FILE: &str = "instrument";

/// A form with a file, checked for forgery, with the officer who sent it.
pub(crate) struct CheckedUpload {
    pub(crate) visitor: StaffVisitor,
    /// The file, or why it is no instrument.
    pub(crate) instrument: Result<Instrument, NotAnInstrument>,
    fields: BTreeMap<String, String>,
}

impl CheckedUpload {
    /// What was typed into the field with this name; nothing when the form has none.
    pub(crate) fn field(&self, name: &str) -> &str {
        self.fields.get(name).map_or("", String::as_str)
    }
}

impl FromRequest<Portal> for CheckedUpload {
    type Rejection = Failure;

    async fn from_request(request: Request, portal: &Portal) -> Result<Self, Failure> {
        let (mut parts, body) = request.into_parts();
        let visitor = StaffVisitor::from_request_parts(&mut parts, portal).await?;
        // Whoever may not propose sends us no file.
        authorise(&visitor.actor(), UseCase::ProposeAward)?;
        if !csrf::comes_from_us(&parts.headers, &portal.app.settings.origin) {
            return Err(Failure::ForgedForm);
        }
        let mut request = Request::from_parts(parts, body);
        DefaultBodyLimit::max(LONGEST_REQUEST).apply(&mut request);
        let multipart = Multipart::from_request(request, portal).await;
        let multipart = multipart.map_err(|_| Failure::BadForm)?;
        let visit = visitor.token.clone().unwrap_or_default();
        let sent = Sent { token_is_right: false, fields: BTreeMap::new(), file: Vec::new() };
        let is_right = |token: &str| csrf::is_right(&portal.csrf_key, &visit, token);
        let Sent { fields, file, .. } = sent.read(multipart, &is_right).await?;
        Ok(Self { visitor, instrument: Instrument::new(file), fields })
    }
}

/// What has been read so far.
struct Sent {
    token_is_right: bool,
    fields: BTreeMap<String, String>,
    file: Vec<u8>,
}

impl Sent {
    /// Reads the parts in their order. Our form's first part is its token: nothing that comes before a
    /// right one is kept.
    async fn read(
        mut self,
        mut multipart: Multipart,
        is_right: &(dyn Fn(&str) -> bool + Sync),
    ) -> Result<Self, Failure> {
        let mut room = LONGEST_FIELDS;
        while let Some(field) = multipart.next_field().await.map_err(unreadable)? {
            let name = field.name().unwrap_or_default().to_owned();
            if name != TOKEN && !self.token_is_right {
                return Err(Failure::ForgedForm);
            }
            if name == FILE {
                self.file = file(field, LARGEST_INSTRUMENT).await.map_err(unreadable)?;
                continue;
            }
            let text = text(field, room).await?;
            room -= text.len();
            if name == TOKEN {
                self.token_is_right = is_right(&text);
            } else {
                self.fields.insert(name, text);
            }
        }
        if self.token_is_right { Ok(self) } else { Err(Failure::ForgedForm) }
    }
}
