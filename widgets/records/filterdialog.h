// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/records/columnfilter.h"
#include "widgets/records/fieldinput.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;
class QStackedWidget;

namespace entente {

/// Makes or changes a ColumnFilter: a column, what is asked of it, and the words, days, numbers or records.
class FilterDialog final : public QDialog
{
    Q_OBJECT

public:
    /// @p paths are the columns to choose from; @p start is what it begins with.
    FilterDialog(const Kind &kind, const Snapshot &plan, std::vector<FieldPath> paths, const ColumnFilter &start,
                 QWidget *parent = nullptr);

    /// What is chosen. Errors: BadInput where a day, number or record cannot be read, or nothing is chosen.
    [[nodiscard]] Result<ColumnFilter> filter() const;

    [[nodiscard]] QComboBox *columnBox() const { return column_; }
    [[nodiscard]] QComboBox *testBox() const { return test_; }
    [[nodiscard]] QListWidget *wordList() const { return words_; }
    [[nodiscard]] QLineEdit *textLine() const { return text_; }
    [[nodiscard]] QLineEdit *fromLine() const { return from_; }
    [[nodiscard]] QLineEdit *untilLine() const { return until_; }
    [[nodiscard]] QLineEdit *recordsLine() const;
    void chooseTest(FilterTest test);

signals:
    void chosen(const entente::ColumnFilter &filter);

protected:
    void accept() override;

private:
    void columnChanged();
    void testChanged();
    void fillWords();
    [[nodiscard]] const FieldPath &path() const;
    [[nodiscard]] FilterTest test() const;
    [[nodiscard]] std::shared_ptr<const FieldInput> input() const;

    const Kind &kind_;
    Snapshot plan_;
    FieldDisplay display_;
    std::vector<FieldPath> paths_;
    ColumnFilter start_;
    Field listField_; ///< the column's field as a list of references, to choose several
    QComboBox *column_;
    QComboBox *test_;
    QStackedWidget *pages_;
    QLineEdit *text_;
    QListWidget *words_;
    QLineEdit *from_;
    QLineEdit *until_;
    QWidget *recordsPage_;
    QLabel *problem_;
};

} // namespace entente
