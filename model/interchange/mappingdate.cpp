// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingdate.h"

#include <array>
#include <cctype>
#include <charconv>

namespace entente {

namespace {

std::optional<PartialDate> checked(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 0 || month > 12 || day < 0 || day > 31 || (month == 0 && day != 0))
        return {};
    const PartialDate date{std::int16_t(year), std::uint8_t(month), std::uint8_t(day)};
    // Only the last days of a month need the calendar.
    if (day > 28 && PartialDate{date.year, date.month, 0}.lastDay() < date.firstDay())
        return {};
    return date;
}

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// Takes @p least to @p most digits from the front of @p text; -1 when there are fewer.
int takeDigits(std::string_view &text, std::size_t least, std::size_t most)
{
    std::size_t count = 0;
    int value = 0;
    while (count < most && count < text.size() && isDigit(text[count]))
        value = value * 10 + (text[count++] - '0');
    if (count < least)
        return -1;
    text.remove_prefix(count);
    return value;
}

int takeMonthName(std::string_view &text)
{
    static constexpr std::array<std::string_view, 12> names = {"january",   "february", "march",    "april",
                                                               "may",       "june",     "july",     "august",
                                                               "september", "october",  "november", "december"};
    std::string letters;
    while (letters.size() < text.size() && std::isalpha(static_cast<unsigned char>(text[letters.size()])) != 0)
        letters += char(std::tolower(static_cast<unsigned char>(text[letters.size()])));
    for (std::size_t i = 0; letters.size() >= 3 && i < names.size(); ++i) {
        if (names[i].substr(0, letters.size()) == letters) {
            text.remove_prefix(letters.size());
            return int(i) + 1;
        }
    }
    return -1;
}

} // namespace

std::optional<int> readInteger(std::string_view text)
{
    int value = 0;
    const auto [stop, failure] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (failure != std::errc() || stop != text.data() + text.size())
        return {};
    return value;
}

std::optional<PartialDate> readDate(std::string_view text, std::string_view pattern, int century)
{
    int year = -1;
    int month = 0;
    int day = 0;
    while (!pattern.empty()) {
        const char field = pattern.front();
        const std::size_t run = std::min(pattern.find_first_not_of(field), pattern.size());
        if (field == 'y') {
            year = takeDigits(text, run, run);
            if (run == 2 && year >= 0)
                year += year < century ? 2000 : 1900;
        } else if (field == 'M') {
            month = run >= 3 ? takeMonthName(text) : takeDigits(text, run, 2);
        } else if (field == 'd') {
            day = takeDigits(text, run, 2);
        } else if (text.substr(0, run) == pattern.substr(0, run)) {
            text.remove_prefix(run);
        } else {
            return {};
        }
        // A field that is written may not be zero: that would be a partial date in disguise.
        if ((field == 'y' && year < 1) || (field == 'M' && month < 1) || (field == 'd' && day < 1))
            return {};
        pattern.remove_prefix(run);
    }
    if (!text.empty())
        return {};
    return checked(year, month, day);
}

std::optional<PartialDate> readIsoDate(std::string_view text)
{
    if (text.size() == 10)
        return readDate(text, "yyyy-MM-dd", 0);
    return readDate(text, text.size() == 7 ? "yyyy-MM" : "yyyy", 0);
}

std::optional<PartialDate> readDateParts(std::string_view year, std::string_view month, std::string_view day)
{
    const auto y = readInteger(year);
    const auto m = month.empty() ? std::optional<int>(0) : readInteger(month);
    // A day without its month says nothing.
    const auto d = day.empty() || month.empty() ? std::optional<int>(0) : readInteger(day);
    if (!y || !m || !d || (!month.empty() && *m == 0) || (!day.empty() && !month.empty() && *d == 0))
        return {};
    return checked(*y, *m, *d);
}

void appendIso(std::string &text, const PartialDate &date)
{
    const auto two = [&text](int number) {
        text += '-';
        text += char('0' + number / 10);
        text += char('0' + number % 10);
    };
    text += char('0' + date.year / 1000);
    text += char('0' + date.year / 100 % 10);
    text += char('0' + date.year / 10 % 10);
    text += char('0' + date.year % 10);
    if (date.month != 0)
        two(date.month);
    if (date.day != 0)
        two(date.day);
}

} // namespace entente
