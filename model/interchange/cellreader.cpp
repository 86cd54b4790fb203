// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/cellreader.h"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace entente {

namespace {

std::string_view trimmed(std::string_view cell)
{
    const auto isBlank = [](char c) { return c == ' ' || (c >= '\t' && c <= '\r'); };
    while (!cell.empty() && isBlank(cell.front()))
        cell.remove_prefix(1);
    while (!cell.empty() && isBlank(cell.back()))
        cell.remove_suffix(1);
    return cell;
}

/// A character of ASCII that is visible.
bool isPlain(char c)
{
    return c > ' ' && c < '\x7F';
}

template<class T>
bool parseNumber(std::string_view cell, T &value)
{
    const auto [stop, failure] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    return failure == std::errc() && stop == cell.data() + cell.size();
}

template<class T>
bool readRemembered(const CellMemory<T> &memory, std::string_view cell, T &value)
{
    const T *known = memory.find(cell);
    if (known)
        value = *known;
    return known != nullptr;
}

} // namespace

CellReader::CellReader(const Kind &kind, const Field &field, const ImportReferences &references)
    : kind_(&kind), field_(&field), references_(&references)
{
}

std::optional<Error> CellReader::read(std::string_view cell, Record &record)
{
    if (readAtOnce(cell, record))
        return {};
    const QString text = QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    auto result = setText(*kind_, *field_, record, text, *references_);
    if (!result)
        return std::move(result).assume_error();
    switch (field_->type) {
    case FieldType::Term:
        terms_.add(cell, field_->get<Term>(record));
        break;
    case FieldType::Label:
        labels_.add(cell, field_->get<Label>(record));
        break;
    default:
        break;
    }
    return {};
}

/// @return false when the cell has to be looked at by setText().
bool CellReader::readAtOnce(std::string_view cell, Record &record)
{
    switch (field_->type) {
    case FieldType::Text:
        return readText(cell, record);
    case FieldType::Term:
        return readRemembered(terms_, cell, field_->edit<Term>(record));
    case FieldType::Label:
        return readRemembered(labels_, cell, field_->edit<Label>(record));
    case FieldType::Date: {
        char16_t wide[10];
        if (cell.empty() || cell.size() > std::size(wide) || !std::all_of(cell.begin(), cell.end(), isPlain))
            return false;
        std::copy(cell.begin(), cell.end(), wide);
        const auto date = PartialDate::parse(QStringView(wide, qsizetype(cell.size())));
        if (!date)
            return false;
        field_->edit<PartialDate>(record) = date.value();
        return true;
    }
    case FieldType::Number: {
        double value = 0;
        if (!parseNumber(cell, value) || !std::isfinite(value) || value < field_->minimum || value > field_->maximum)
            return false;
        field_->edit<std::optional<double>>(record) = value;
        return true;
    }
    case FieldType::Integer: {
        int value = 0;
        if (!parseNumber(cell, value) || value < field_->minimum || value > field_->maximum)
            return false;
        field_->edit<std::optional<int>>(record) = value;
        return true;
    }
    case FieldType::Reference:
        return readReference(field_->target(), trimmed(cell), field_->edit<Uuid>(record));
    case FieldType::References: {
        Uuid id;
        if (cell.find(';') != std::string_view::npos || !readReference(field_->target(), trimmed(cell), id))
            return false;
        field_->edit<std::vector<Uuid>>(record).assign(1, id);
        return true;
    }
    case FieldType::AnyReference: {
        const auto colon = cell.find(':');
        const std::string_view whole = trimmed(cell);
        if (colon == std::string_view::npos || whole.data() != cell.data())
            return false;
        const Kind *kind = references_->kind(whole.substr(0, colon));
        Uuid id;
        if (!kind || !readReference(*kind, whole.substr(colon + 1), id))
            return false;
        field_->edit<AnyId>(record) = {kind, id};
        return true;
    }
    case FieldType::Boolean:
        break;
    }
    return false;
}

bool CellReader::readText(std::string_view cell, Record &record)
{
    if (cell.empty()) {
        field_->edit<QString>(record).clear();
        return true;
    }
    if (field_->identity) {
        // What identifies a record is looked at closely by setText(); this is the ordinary key.
        const auto isOrdinary = [](char c) { return (isPlain(c) && c != ';' && c != '/' && c != '@') || c == ' '; };
        if (cell.front() == ' ' || cell.back() == ' ' || !std::all_of(cell.begin(), cell.end(), isOrdinary))
            return false;
        if (kind_->keyField()) {
            field_->edit<QString>(record) = QString::fromLatin1(cell.data(), qsizetype(cell.size()));
            return true;
        }
    }
    if (readRemembered(texts_, cell, field_->edit<QString>(record)))
        return true;
    if (qsizetype(cell.size()) > longestText || cell.find('\0') != std::string_view::npos)
        return false;
    field_->edit<QString>(record) = QString::fromUtf8(cell.data(), qsizetype(cell.size()));
    texts_.add(cell, field_->get<QString>(record));
    return true;
}

bool CellReader::readReference(const Kind &target, std::string_view cell, Uuid &id)
{
    if (cell.empty())
        return false;
    const Uuid found = references_->find(target, cell);
    if (found.isNull())
        return false;
    id = found;
    return true;
}

} // namespace entente
