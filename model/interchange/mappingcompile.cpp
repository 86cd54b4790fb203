// SPDX-License-Identifier: GPL-3.0-or-later
#include "model/interchange/mappingrun.h"

namespace entente {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("entente", text);
}

Error badMapping(const QString &pointer, const QString &what, const QString &remedy = {})
{
    return {ErrorCode::BadInput, what, pointer, remedy};
}

QString readAs(const MappingPair &pair)
{
    return pair.to.isEmpty() ? tr("\"%1\" is read as empty.").arg(pair.from)
                             : tr("\"%1\" is read as \"%2\".").arg(pair.from, pair.to);
}

} // namespace

Result<> MappingRun::compileText(const QString &text, const MappingValue &value, const MappingScope &scope,
                                 CompiledValue &result)
{
    QString constant;
    const auto flush = [&] {
        if (constant.isEmpty())
            return;
        result.pieces.push_back({arena_->store(constant.toStdString()), {}});
        constant.clear();
    };
    int named = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool doubled = i + 1 < text.size() && text[i + 1] == c;
        if ((c != QLatin1Char('{') && c != QLatin1Char('}')) || doubled) {
            constant += c;
            i += c == QLatin1Char('{') || c == QLatin1Char('}') ? 1 : 0;
            continue;
        }
        const qsizetype end = text.indexOf(QLatin1Char('}'), i);
        if (c == QLatin1Char('}') || end < 0)
            return badMapping(value.pointer, tr("The braces in \"%1\" do not match.").arg(text),
                              tr("Write a brace itself twice."));
        const QString name = text.mid(i + 1, end - i - 1);
        const auto slot = scope.find(name);
        if (!slot)
            return badMapping(value.pointer, tr("There is no column \"%1\".").arg(name),
                              tr("Known here: %1.")
                                  .arg(scope.frames.empty()
                                           ? QString()
                                           : scope.frames.front().names.join(QStringLiteral(", ")).left(600)));
        flush();
        result.pieces.push_back({{}, slot});
        result.column = ++named == 1 && slot->frame == 0 ? slot->column + 1 : 0;
        i = end;
    }
    flush();
    // An empty template: one empty piece, so that every template has at least one.
    if (result.pieces.empty())
        result.pieces.push_back({});
    return ok();
}

/// The columns that names, ranges (mem1..mem9, in the order of the file) and patterns (mem*) stand for.
Result<QStringList> MappingRun::expand(const QStringList &columns, const MappingScope &scope,
                                       const QString &pointer) const
{
    const QStringList &names = scope.frames.front().names;
    QStringList result;
    for (const QString &column : columns) {
        const auto dots = column.indexOf(QLatin1String(".."));
        if (names.contains(column)) {
            result << column;
        } else if (dots > 0) {
            const auto first = names.indexOf(column.left(dots));
            const auto last = names.indexOf(column.mid(dots + 2));
            if (first < 0 || last < first)
                return badMapping(pointer, tr("There are no columns from \"%1\".").arg(column));
            result << names.mid(first, last - first + 1);
        } else if (column.endsWith(QLatin1Char('*'))) {
            const QStringList found =
                names.filter(QRegularExpression(QLatin1Char('^') + QRegularExpression::escape(column.chopped(1))));
            if (found.isEmpty())
                return badMapping(pointer, tr("No column begins as \"%1\" says.").arg(column));
            result << found;
        } else {
            return badMapping(pointer, tr("There is no column \"%1\".").arg(column));
        }
    }
    return result;
}

Result<> MappingRun::compileParts(const MappingValue &value, const MappingScope &scope, const QString &subject,
                                  CompiledValue &result)
{
    for (const MappingValue &part : value.parts) {
        if (part.columns.isEmpty()) {
            TRY(CompiledValue compiled, compile(part, scope, subject));
            result.parts.push_back(std::move(compiled));
            continue;
        }
        TRY(const QStringList columns, expand(part.columns, scope, part.pointer));
        for (const QString &column : columns) {
            TRY(CompiledValue compiled, compile(part, scope, subject, &column));
            result.parts.push_back(std::move(compiled));
        }
    }
    return ok();
}

Result<CompiledValue> MappingRun::compile(const MappingValue &value, const MappingScope &scope, const QString &subject,
                                          const QString *item)
{
    using enum ImportNote::Severity;
    CompiledValue result;
    result.form = value.form;
    result.subject = subject;
    if (!value.columns.isEmpty() && !item)
        return badMapping(value.pointer, tr("\"columns\" has a meaning inside a list only."));
    if (value.form == MappingValue::Form::Text)
        TRYV(compileText(item ? QLatin1Char('{') + *item + QLatin1Char('}') : value.text, value, scope, result));
    TRYV(compileParts(value, scope, subject, result));
    if (!result.parts.empty() && result.column == 0)
        result.column = result.parts.front().column;
    TRY(result.when, compile(value.when, scope, subject));
    for (const QString &pattern : value.patterns)
        result.patterns.push_back(pattern.toStdString());
    result.century = value.century;
    result.digits = value.digits;
    for (const MappingValue &one : value.plusDays) {
        TRY(CompiledValue compiled, compile(one, scope, subject));
        result.plusDays.push_back(std::move(compiled));
    }
    for (const MappingValue &one : value.notBefore) {
        TRY(CompiledValue compiled, compile(one, scope, subject));
        result.notBefore.push_back(std::move(compiled));
    }
    result.before = value.before.toStdString();
    result.after = value.after.toStdString();
    result.translates = !value.translate.empty();
    // To give the columns of a file other names is no rule applied to its data.
    const auto slot = result.pieces.size() == 1 ? result.pieces.front().slot : std::optional<MappingSlot>();
    const bool ofNames = slot && scope.frames[std::size_t(slot->frame)].columnName == slot->column;
    for (const MappingPair &pair : value.translate)
        result.translate[arena_->store(pair.from.toStdString())] = {
            arena_->store(pair.to.toStdString()), ofNames ? -1 : report_.rule(Info, subject, readAs(pair))};
    result.otherwise =
        value.otherwise.value_or(result.translates && value.lookup.isEmpty() ? Otherwise::Keep : Otherwise::Refuse);
    if (!value.lookup.isEmpty()) {
        TRY(result.lookup, lookup(value.lookup, value.pointer));
        result.lookupName = value.lookup;
        result.otherwise = value.otherwise.value_or(result.lookup->otherwise);
    }
    result.number = !value.decimalMark.isEmpty();
    if (result.number) {
        result.decimalMark = value.decimalMark[0].toLatin1();
        result.groupMark = value.groupMark.isEmpty() ? '\0' : value.groupMark[0].toLatin1();
    }
    result.missing = value.missing.value_or(Otherwise::Empty);
    if (result.missing == Otherwise::Skip)
        result.skipRule = report_.rule(Info, subject, tr("A row without this value is left out."));
    if (value.form == MappingValue::Form::Date) {
        result.partialRule =
            report_.rule(Info, subject, tr("The day or month is not known; the date is kept as far as it is."));
        result.orderRule = report_.rule(Warning, subject,
                                        tr("The date lies before the one it may not precede, which is taken instead."));
    }
    return result;
}

Result<std::vector<CompiledCondition>> MappingRun::compile(const std::vector<MappingCondition> &conditions,
                                                           const MappingScope &scope, const QString &subject)
{
    std::vector<CompiledCondition> result;
    for (const MappingCondition &condition : conditions) {
        CompiledCondition compiled;
        compiled.test = condition.test;
        if (condition.test == MappingCondition::Test::Any) {
            TRY(compiled.any, compile(condition.any, scope, subject));
        } else {
            TRY(CompiledValue value, compile(condition.value, scope, subject));
            compiled.value.push_back(std::move(value));
        }
        for (const MappingValue &operand : condition.operands) {
            if (condition.test == MappingCondition::Test::Matches) {
                compiled.pattern.setPattern(QRegularExpression::anchoredPattern(operand.text));
                if (!compiled.pattern.isValid())
                    return badMapping(condition.pointer, tr("\"%1\" is not a regular expression: %2.")
                                                             .arg(operand.text, compiled.pattern.errorString()));
                continue;
            }
            TRY(CompiledValue value, compile(operand, scope, subject));
            compiled.operands.push_back(std::move(value));
        }
        using Test = MappingCondition::Test;
        const bool bound = condition.test == Test::AtLeast || condition.test == Test::AtMost;
        if (bound && compiled.operands.size() != 1)
            return badMapping(condition.pointer, tr("The condition compares with exactly one value."));
        result.push_back(std::move(compiled));
    }
    return result;
}

} // namespace entente
