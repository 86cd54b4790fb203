// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/textencoding.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error badFile(const QString &name, const QString &what, const QString &remedy)
{
    return {ErrorCode::BadInput, what, name, remedy};
}

QString saveAsUtf8()
{
    return tr("Save it as CSV with the encoding UTF-8.");
}

/// The characters of Windows-1252 from 0x80 to 0x9F; 0 where it has none.
constexpr std::array<char16_t, 32> windows1252 = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                  0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                                  0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                  0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

QString lineOf(const QByteArray &bytes, qsizetype offset, const QString &name)
{
    const auto line = 1 + std::count(bytes.begin(), bytes.begin() + offset, '\n');
    return QStringLiteral("%1:%2").arg(name).arg(line);
}

Result<QByteArray> fromWindows1252(const QByteArray &bytes, const QString &name)
{
    QByteArray utf8;
    utf8.reserve(bytes.size() + bytes.size() / 8);
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        const auto byte = static_cast<unsigned char>(bytes[i]);
        const char16_t unicode = byte >= 0x80 && byte < 0xA0 ? windows1252[byte - 0x80U] : char16_t(byte);
        if (byte >= 0x80 && unicode == 0)
            return badFile(lineOf(bytes, i, name), tr("The text is neither UTF-8 nor Windows-1252."), saveAsUtf8());
        if (unicode < 0x80) {
            utf8.append(char(unicode));
        } else if (unicode < 0x800) {
            utf8.append(char(0xC0 | (unicode >> 6)));
            utf8.append(char(0x80 | (unicode & 0x3F)));
        } else {
            utf8.append(char(0xE0 | (unicode >> 12)));
            utf8.append(char(0x80 | ((unicode >> 6) & 0x3F)));
            utf8.append(char(0x80 | (unicode & 0x3F)));
        }
    }
    return utf8;
}

/// A text has few control characters; executables and pictures without a NUL in them do not exist
/// in practice, but a few other formats are compressed text.
bool looksBinary(const QByteArray &bytes)
{
    const auto sample = std::min<qsizetype>(bytes.size(), 8192);
    const auto controls = std::count_if(bytes.begin(), bytes.begin() + sample, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte < 0x20 && c != '\n' && c != '\r' && c != '\t';
    });
    return controls * 20 > sample;
}

} // namespace

qsizetype firstInvalidUtf8(const QByteArray &bytes)
{
    const auto *const begin = reinterpret_cast<const unsigned char *>(bytes.constData());
    const auto *const end = begin + bytes.size();
    const auto *p = begin;
    const auto continues = [end](const unsigned char *q, int count) {
        for (int i = 1; i <= count; ++i)
            if (q + i >= end || (q[i] & 0xC0U) != 0x80U)
                return false;
        return true;
    };
    while (p < end) {
        std::uint64_t eight = 0;
        while (end - p >= 8) {
            std::memcpy(&eight, p, 8);
            if ((eight & 0x8080808080808080ULL) != 0)
                break;
            p += 8;
        }
        if (p == end)
            break;
        const unsigned first = *p;
        if (first < 0x80)
            p += 1;
        else if (first >= 0xC2 && first <= 0xDF && continues(p, 1))
            p += 2;
        else if (first >= 0xE0 && first <= 0xEF && continues(p, 2) && !(first == 0xE0 && p[1] < 0xA0) &&
                 !(first == 0xED && p[1] > 0x9F))
            p += 3;
        else if (first >= 0xF0 && first <= 0xF4 && continues(p, 3) && !(first == 0xF0 && p[1] < 0x90) &&
                 !(first == 0xF4 && p[1] > 0x8F))
            p += 4;
        else
            break;
    }
    return p - begin;
}

Result<DecodedText> decodeText(QByteArray bytes, TextEncoding encoding, const QString &name)
{
    DecodedText decoded;
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return badFile(name, tr("The text is in UTF-16, which is not read here."), saveAsUtf8());
    if (bytes.startsWith("PK\x03\x04"))
        return badFile(name, tr("This is a spreadsheet or archive, not a text file."),
                       tr("Save the sheet as CSV with the encoding UTF-8, or import the file under its suffix .xlsx."));
    if (const auto nul = bytes.indexOf('\0'); nul >= 0)
        return badFile(lineOf(bytes, nul, name), tr("The file holds a NUL byte: it is binary, or text in UTF-16."),
                       saveAsUtf8());
    if (looksBinary(bytes))
        return badFile(name, tr("The file is binary, not text."), saveAsUtf8());
    decoded.byteOrderMark = bytes.startsWith("\xEF\xBB\xBF");
    if (decoded.byteOrderMark)
        bytes.remove(0, 3);
    if (encoding != TextEncoding::Windows1252) {
        const qsizetype invalid = firstInvalidUtf8(bytes);
        if (invalid == bytes.size()) {
            decoded.utf8 = std::move(bytes);
            return decoded;
        }
        if (encoding == TextEncoding::Utf8 || decoded.byteOrderMark)
            return badFile(lineOf(bytes, invalid, name), tr("The text is not valid UTF-8."), saveAsUtf8());
    }
    decoded.encoding = TextEncoding::Windows1252;
    TRY(decoded.utf8, fromWindows1252(bytes, name));
    return decoded;
}

} // namespace entente
