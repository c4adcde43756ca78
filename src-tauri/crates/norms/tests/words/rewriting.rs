//! Digits read one by one, each with its place, then mended by rules in their order.

use norms::School;

const DIGITS: [&str; 10] = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

/// The words of an amount.
pub(super) fn words(dong: i64, school: School) -> String {
    let digits = format!("{:015}", dong.abs());
    let (high, low) = digits.split_at(6);
    let nghin = if school.nghin { "nghìn" } else { "ngàn" };
    let billions = mended(high, &[nghin, ""], false, school);
    let rest = mended(low, &["triệu", nghin, ""], !billions.is_empty(), school);
    let mut text = match (billions.as_str(), rest.as_str()) {
        ("", "") => "không".to_owned(),
        ("", rest) => rest.to_owned(),
        (billions, "") => format!("{billions} tỷ"),
        (billions, rest) => format!("{billions} tỷ {rest}"),
    };
    if dong < 0 {
        text = format!("âm {text}");
    }
    text.push_str(if school.chan { " đồng chẵn" } else { " đồng" });
    let first = text.chars().next().expect("a word");
    text.replacen(first, &first.to_uppercase().to_string(), 1)
}

/// Groups of three digits; `after` when words stand to the left of them.
fn mended(digits: &str, units: &[&str], after: bool, school: School) -> String {
    let naive = |(group, unit): (&str, &&str)| {
        let named = |c: char| DIGITS["0123456789".find(c).expect("a digit")];
        let [hundred, ten, one] = group.chars().map(named).collect::<Vec<_>>()[..] else {
            panic!("{group}");
        };
        format!("{hundred} trăm {ten} mươi {one} {unit}")
    };
    let groups = digits.as_bytes().chunks(3).map(|group| str::from_utf8(group).expect("digits"));
    let mut said: Vec<String> = groups.zip(units).map(naive).collect();
    // Nothing is said of what stands empty at either end; in between it is for the school to say.
    let empty = "không trăm không mươi không ";
    while said.last().is_some_and(|group| group.starts_with(empty)) {
        said.pop();
    }
    if !after {
        while said.first().is_some_and(|group| group.starts_with(empty)) {
            said.remove(0);
        }
    }
    if !school.say_zero_thousand {
        said.retain(|group| !group.starts_with(empty));
    }
    let mark = if after { ">" } else { "|" };
    let mut text = format!("{mark} {} ", said.join(" ")).replace("  ", " ");
    text = text.replace(&format!(" {empty}"), " không ");
    let linh = if school.linh { " linh " } else { " lẻ " };
    for (naive, spoken) in [
        (" không mươi không ", " "),
        (" không mươi ", linh),
        (" một mươi không ", " mười "),
        (" một mươi năm ", " mười lăm "),
        (" một mươi ", " mười "),
        (" mươi không ", " mươi "),
        (" mươi một ", " mươi mốt "),
        (" mươi bốn ", if school.tu { " mươi tư " } else { " mươi bốn " }),
        (" mươi năm ", " mươi lăm "),
        ("| không trăm ", "| "),
        ("| linh ", "| "),
        ("| lẻ ", "| "),
    ] {
        text = text.replace(naive, spoken);
    }
    text.trim_start_matches(['|', '>']).trim().to_owned()
}
