//! One day in the ways it is written.

use sothon_domain::khmer::digits;

use super::super::dice::Dice;

const MONTHS: [&str; 12] =
    ["មករា", "កុម្ភៈ", "មីនា", "មេសា", "ឧសភា", "មិថុនា", "កក្កដា", "សីហា", "កញ្ញា", "តុលា", "វិច្ឆិកា", "ធ្នូ"];
/// Misspelt names of months that staff systems hold.
const MISSPELT: [(&str, &str); 3] = [("កុម្ភៈ", "កុម្ភះ"), ("មីនា", "មិនា"), ("កក្កដា", "កក្តដា")];
/// A place where a line may break. Word processors leave it in what is copied from them.
const BREAK: char = '\u{200B}';

/// How a date is written; each in ASCII or Khmer digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `1958-03-07`
    YearFirst,
    /// `07/03/1958`
    DayFirst,
    /// Day, name of the month, year.
    MonthName { misspelt: bool, breaks: bool },
}

/// The date `1958-03-07` in a way that is drawn; nothing for an empty cell.
pub(super) fn rewritten(iso: &str, dice: &mut Dice) -> Option<String> {
    let style = match dice.number(1, 100) {
        1..=60 => Style::YearFirst,
        61..=86 => Style::DayFirst,
        _ => Style::MonthName { misspelt: dice.percent(10), breaks: dice.percent(10) },
    };
    let in_khmer_digits = match style {
        Style::MonthName { .. } => dice.percent(70),
        Style::YearFirst | Style::DayFirst => dice.percent(15),
    };
    let date = written(iso, style)?;
    Some(if in_khmer_digits { digits::to_khmer(&date) } else { date })
}

fn written(iso: &str, style: Style) -> Option<String> {
    let mut parts = iso.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    Some(match style {
        Style::YearFirst => iso.to_owned(),
        Style::DayFirst => format!("{day}/{month}/{year}"),
        Style::MonthName { misspelt, breaks } => {
            let name = MONTHS[month.parse::<usize>().ok()?.checked_sub(1)?];
            let wrong = MISSPELT.iter().find(|(right, _)| misspelt && *right == name);
            let name = wrong.map_or(name, |(_, wrong)| wrong);
            let mut name = name.to_owned();
            if breaks {
                let middle = name.char_indices().nth(2).map_or(0, |(at, _)| at);
                name.insert(middle, BREAK);
            }
            format!("{day} {name} {year}")
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_day_in_three_styles_and_two_kinds_of_digits() {
        let mut dice = Dice::of(1, 0);
        let mut seen: Vec<String> =
            (0..500).filter_map(|_| rewritten("1958-03-07", &mut dice)).collect();
        seen.sort_unstable();
        seen.dedup();
        for way in [
            "1958-03-07",
            "១៩៥៨-០៣-០៧",
            "07/03/1958",
            "០៧/០៣/១៩៥៨",
            "០៧ មីនា ១៩៥៨",
            "07 មីនា 1958",
            "០៧ មិនា ១៩៥៨",
            "០៧ មី\u{200B}នា ១៩៥៨",
        ] {
            assert!(seen.iter().any(|date| date == way), "{way}");
        }
        assert_eq!(rewritten("", &mut dice), None);
    }
}
