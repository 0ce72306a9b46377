//! Delivery reports of Africa's Talking and the aggregators that copy its form: one POST for each state of a message.

use sothon_domain::delivery::Receipt;

use super::Fault;
use super::africas_talking::name;
use super::form::Form;

/// What became of a message that the gateway took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Report {
    /// The gateway's name of the message.
    pub id: String,
    /// What became of it; none where it is still under way.
    pub receipt: Option<Receipt>,
}

impl Report {
    /// Reads the body of a request. The number and the reason are left alone: they are the message's business.
    ///
    /// # Errors
    /// A [`Fault`] that names the field.
    pub fn read(body: &[u8]) -> Result<Self, Fault> {
        let form = Form::read(body)?;
        let id = name(form.once("id")?, "id")?;
        if id.is_empty() {
            return Err(Fault::Wrong("id"));
        }
        let receipt = match form.once("status")? {
            "Success" => Some(Receipt::Delivered),
            "Failed" | "Rejected" | "AbsentSubscriber" | "Expired" => Some(Receipt::Failed),
            "Sent" | "Submitted" | "Buffered" => None,
            _ => return Err(Fault::Wrong("status")),
        };
        Ok(Self { id, receipt })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(id: &str, status: &str) -> Result<Report, Fault> {
        let number = "phoneNumber=%2B85512345678&networkCode=45601&retryCount=0";
        Report::read(format!("id={id}&status={status}&{number}").as_bytes())
    }

    #[test]
    fn a_report_says_what_became_of_which_message() {
        for (status, receipt) in [
            ("Success", Some(Receipt::Delivered)),
            ("Failed", Some(Receipt::Failed)),
            ("Rejected", Some(Receipt::Failed)),
            ("AbsentSubscriber", Some(Receipt::Failed)),
            ("Expired", Some(Receipt::Failed)),
            ("Sent", None),
            ("Submitted", None),
            ("Buffered", None),
        ] {
            assert_eq!(read("ATXid_1", status), Ok(Report { id: "ATXid_1".into(), receipt }));
        }
    }

    #[test]
    fn a_fault_names_the_field() {
        assert_eq!(read("", "Success"), Err(Fault::Wrong("id")));
        assert_eq!(read("a%20b", "Success"), Err(Fault::Wrong("id")));
        assert_eq!(read("1", "Lost"), Err(Fault::Wrong("status")));
        assert_eq!(Report::read(b"id=1"), Err(Fault::Missing("status")));
        assert_eq!(Report::read(b"status=Success"), Err(Fault::Missing("id")));
    }
}
