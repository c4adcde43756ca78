//! A stick as it comes back from a telephone and three other PCs, at the counter and at the answers.

use super::driver::{ALT, Window};
use super::looks::received;
use super::screen;
use std::path::Path;

/// A hundred photographs, a zip of some, a shadow, what Windows keeps, and a report under a name
/// somebody gave it.
fn plant(stick: &Path, report: &[u8]) {
    let photograph = b"\xff\xd8\xff\xe0\0\x10JFIF";
    let folder = stick.join("DCIM");
    std::fs::create_dir_all(&folder).unwrap();
    for n in 0..100 {
        std::fs::write(folder.join(format!("IMG_{n:04}.JPG")), photograph).unwrap();
    }
    let zip = crate::office::zip(&[("IMG_1.JPG", photograph), ("IMG_2.JPG", photograph)]);
    let again = crate::office::zip(&[("BC_06874.goi.zip", report)]);
    for (name, bytes) in [
        ("ảnh lớp học.zip", zip.as_slice()),
        ("gửi phòng.zip", &again),
        ("báo cáo (1).zip", report),
        ("._báo cáo (1).zip", b"\0\x05\x16\x07"),
        ("Thumbs.db", b"x"),
    ] {
        std::fs::write(stick.join(name), bytes).unwrap();
    }
    std::fs::create_dir_all(stick.join("System Volume Information")).unwrap();
}

#[test]
fn what_lies_on_a_stick_beside_bundles_is_told_at_the_counter_and_at_the_answers() {
    let Some(_screen) = screen("a stick full of other things") else { return };
    let (centre, office) = received();
    let goi = std::fs::read_dir(centre.home.join("goi")).unwrap().map(|e| e.unwrap().path());
    let report = std::fs::read(goi.filter(|path| path.is_file()).last().unwrap()).unwrap();
    plant(&centre.stick, &report);
    for (home, key, name) in
        [(&office, '2', "strange-counter"), (&centre.home, '1', "strange-answers")]
    {
        let window = Window::open(home, &centre.stick);
        window.resize(1366, 768);
        window.chord(&[ALT], key);
        if key == '1' {
            window.press("Nhận biên nhận");
        }
        window.see("Để riêng, không mở");
        window.see("1 tệp nén ảnh, không phải gói: ảnh lớp học.zip");
        window.see("1 tệp nén có gói nằm bên trong: gửi phòng.zip");
        window.see("100 tệp khác, không phải gói");
        if key == '1' {
            window.see("Đây là báo cáo, đưa cho nơi nhận");
        }
        window.rest();
        // A slow screen draws what already stands in the page a moment later.
        std::thread::sleep(std::time::Duration::from_secs(2));
        window.picture(name);
    }
}
