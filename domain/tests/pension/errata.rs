//! Where the notes print something else than their own rules give, the erratum says so.

use super::vector::{Checked, Vector};

/// (vector, printed key, erratum): complete, so a difference without an erratum fails, and so does
/// an erratum without a difference.
const KNOWN: [(&str, &str, &str); 5] = [
    ("p-o1-sopheap-gf", "replacement_text", "e01"),
    ("p-o2-sopheap", "replacement_text", "e02"),
    ("p-o3-chenda-gf", "from_age_60", "e05"),
    ("cs-o1-chenda", "label", "e16"),
    ("cs-o23-chenda", "replacement_pct", "e17"),
];

pub(crate) fn check(vector: &Vector) -> Checked {
    let Some(printed) = vector.json["printed_in_source"].as_object() else {
        return Ok(());
    };
    for (key, value) in printed {
        let known = KNOWN.iter().find(|(id, known, _)| *id == vector.id && known == key);
        let differs = differs(vector, key, value)?;
        match (differs, known) {
            (true, None) => return Err(format!("printed {key} differs and no erratum says so")),
            (false, Some((_, _, erratum))) => return Err(format!("{erratum} of {key} is stale")),
            (true, Some(_)) | (false, None) => {}
        }
    }
    Ok(())
}

/// Whether what is printed is not what the corrected vector expects.
fn differs(vector: &Vector, key: &str, value: &serde_json::Value) -> Result<bool, String> {
    let expected = &vector.json["expected"];
    let step = |age: i64| {
        let steps = expected["schedule"].as_array();
        let at = steps.and_then(|steps| steps.iter().find(|step| step["age"] == age));
        at.map(|step| &step["total_monthly_khr"])
    };
    Ok(match key {
        "pension_khr" => expected["total_monthly_khr"] != *value,
        "formula_khr" => expected["formula_khr"] != *value,
        "from_age_60" => step(60) != Some(value),
        "from_age_65" => step(65) != Some(value),
        "replacement_pct" => {
            let exact = expected.get("replacement_rate_pct_2dp");
            let exact = exact.unwrap_or(&expected["replacement_of_total_salary_pct_0dp"]);
            let trimmed = |text: &str| {
                if text.contains('.') {
                    text.trim_end_matches('0').trim_end_matches('.').to_owned()
                } else {
                    text.to_owned()
                }
            };
            trimmed(exact.as_str().unwrap()) != trimmed(value.as_str().unwrap())
        }
        "replacement_text" => {
            let amount = expected["total_monthly_khr"].as_i64().unwrap();
            let numerator: String = value.as_str().unwrap().split('/').next().unwrap().into();
            let digits: String = numerator.chars().filter(char::is_ascii_digit).collect();
            digits != amount.to_string()
        }
        // A label has no number to compare: "basic" beside a total salary is the fault.
        "label" => value.as_str().unwrap().contains("basic"),
        other => return Err(format!("nothing checks what is printed as {other}")),
    })
}

#[test]
fn every_erratum_named_is_in_the_list_and_its_vector_exists() {
    let file: serde_json::Value =
        serde_json::from_str(include_str!("../pension-vectors.json")).unwrap();
    let ids: Vec<&str> =
        file["errata"].as_array().unwrap().iter().filter_map(|e| e["id"].as_str()).collect();
    let vectors = Vector::all();
    for (vector, _, erratum) in KNOWN {
        assert!(ids.contains(&erratum), "{erratum}");
        assert!(vectors.iter().any(|known| known.id == vector), "{vector}");
    }
}
